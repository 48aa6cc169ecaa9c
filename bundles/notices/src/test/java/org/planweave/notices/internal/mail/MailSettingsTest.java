package org.planweave.notices.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.planweave.notices.internal.wired.MailSet;

class MailSettingsTest {

    @Test
    void sendsNothingInPlainWordsToAnotherMachine() {
        MailSet whole = MailSet.at(25);
        for (String host : new String[] {"mail.example.gov.uk", "10.0.0.7", "localhost.example.org", "127.0.0.1.example.org"}) {
            for (String tls : new String[] {"none", "tls", "starttls"}) {
                assertThat(new MailSettings(new MailSet(host, 25, tls, "", "", whole.from(), whole.domains(), whole.portal())).isOn()).as(host + tls)
                        .isEqualTo(!tls.equals("none"));
            }
        }
        for (String host : new String[] {"localhost", "127.0.0.1", "::1"}) {
            assertThat(new MailSettings(new MailSet(host, 25, "none", "", "", whole.from(), whole.domains(), whole.portal())).isOn()).as(host).isTrue();
        }
    }
}
