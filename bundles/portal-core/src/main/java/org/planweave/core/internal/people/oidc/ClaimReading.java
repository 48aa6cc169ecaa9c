package org.planweave.core.internal.people.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes from the claims of a believed token what the settings say. */
final class ClaimReading {

    private static final int LONGEST = 200;
    private static final String MANY_NAMES = "_claim_names";
    private static final String HAS_GROUPS = "hasgroups";

    private ClaimReading() {}

    /** @throws ParseException if a claim that is needed is missing or of another kind */
    static Shown read(IDTokenClaimsSet claims, Client client) throws ParseException {
        StringBuilder identity = new StringBuilder(claims.getIssuer().getValue());
        for (String claim : client.identifier()) {
            String value = text(claims, claim);
            if (value.isEmpty()) {
                throw new ParseException("The claim " + claim + " is missing");
            }
            identity.append('\n').append(claim).append('=').append(value);
        }
        @Nullable Date proved = claims.getAuthenticationTime();
        return new Shown(identity.toString(), cut(text(claims, client.nameClaim())), cut(text(claims, "name")), values(claims, client.rolesClaim()),
                tooMany(claims, client.rolesClaim()), strength(claims), proved == null ? null : proved.toInstant());
    }

    private static String text(IDTokenClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? text.strip() : "";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static List<String> values(IDTokenClaimsSet claims, String name) {
        @Nullable Object value = claims.getClaim(name);
        if (value instanceof List<?> several) {
            return several.stream().filter(String.class::isInstance).map(String.class::cast).toList();
        }
        return value instanceof String one ? List.of(one) : List.of();
    }

    /** The provider then says where they could be asked for instead of what they are: that is not the same as none. */
    private static boolean tooMany(IDTokenClaimsSet claims, String name) {
        boolean elsewhere = claims.getClaim(MANY_NAMES) instanceof Map<?, ?> names && names.containsKey(name);
        @Nullable Object has = claims.getClaim(HAS_GROUPS);
        return elsewhere || name.equals("groups") && has != null && Boolean.parseBoolean(has.toString());
    }

    private static Set<String> strength(IDTokenClaimsSet claims) {
        Set<String> words = new HashSet<>();
        Stream.of("amr", "acr").forEach(name -> words.addAll(values(claims, name)));
        return words;
    }
}
