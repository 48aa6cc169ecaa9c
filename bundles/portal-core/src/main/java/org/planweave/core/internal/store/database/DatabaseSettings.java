package org.planweave.core.internal.store.database;

import java.util.Properties;

/**
 * Where the database is.
 *
 * @param url a JDBC address, {@code jdbc:derby:…} or {@code jdbc:postgresql:…}
 * @param user empty for Derby
 * @param password empty for Derby
 * @param connections how many connections the portal holds at most
 * @param plain whether the administrator says that the way to another machine need not be encrypted
 */
public record DatabaseSettings(String url, String user, String password, int connections, boolean plain) {

    /** With a way to another machine that is encrypted. */
    public DatabaseSettings(String url, String user, String password, int connections) {
        this(url, user, password, connections, false);
    }

    public Dialect dialect() {
        return Dialect.of(url);
    }

    Properties login() {
        Properties login = new Properties();
        if (!user.isEmpty()) {
            login.setProperty("user", user);
            login.setProperty("password", password);
        }
        return login;
    }

    /** Without the password, which must never reach a log. */
    @Override
    public String toString() {
        return url.replaceAll("password=[^;&]*", "password=…");
    }
}
