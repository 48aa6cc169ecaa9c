package org.planweave.api.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account to make.
 *
 * @param username 2 to 40 lower-case letters, digits, dots and hyphens; unique
 * @param password at least 12 characters
 * @param department id, or null
 */
public record NewPerson(
        String username, String name, String post, @Nullable String department, Set<Role> roles, String password) {}
