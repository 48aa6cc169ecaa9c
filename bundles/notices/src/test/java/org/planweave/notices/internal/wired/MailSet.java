package org.planweave.notices.internal.wired;

import java.lang.annotation.Annotation;
import org.planweave.notices.internal.mail.MailConfig;

/** What an administrator wrote into {@code etc/notices.cfg}. */
public record MailSet(
        String host, int port, String tls, String user, String password_file, String from, String[] domains, String portal)
        implements MailConfig {

    public static final MailSet OFF = new MailSet("", 587, "starttls", "", "", "", new String[0], "");

    /** A server on this machine. */
    public static MailSet at(int port) {
        return new MailSet("127.0.0.1", port, "none", "", "", "Business plans <plans@testing.example>",
                new String[] {"testing.example"}, "https://plans.testing.example");
    }

    public MailSet signedIn(String name, String passwordFile) {
        return new MailSet(host, port, tls, name, passwordFile, from, domains, portal);
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return MailConfig.class;
    }
}
