package org.planweave.core.internal.people.oidc;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as a token shows that the portal has believed.
 *
 * @param identity issuer and lasting identifier in one; never given to somebody else
 * @param name what they sign in with there; it may be given to somebody else one day
 * @param called as they are called
 * @param values of the claim that roles come from
 * @param tooMany whether the provider left that claim out because it has too many values
 * @param strength words of {@code amr} and {@code acr}
 * @param provedAt when they last typed something there; null where it does not say
 */
public record Shown(String identity, String name, String called, List<String> values, boolean tooMany, Set<String> strength,
        @Nullable Instant provedAt) {}
