package org.planweave.api.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account to make.
 *
 * @param username 2 to 40 lower-case letters, digits, dots and hyphens; unique
 * @param password at least 12 characters and not one that others would guess, which its person has to change within a week; empty for an
 *     account that nobody can sign in to with a password yet
 * @param department id, or null
 */
public record NewPerson(
        String username, String name, String post, @Nullable String department, Set<Role> roles, String password) {}
