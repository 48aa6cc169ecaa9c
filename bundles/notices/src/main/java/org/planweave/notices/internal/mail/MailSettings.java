package org.planweave.notices.internal.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was set about e-mail, checked. */
@Component(service = MailSettings.class, configurationPid = MailConfig.PID)
public final class MailSettings {

    private static final Logger LOG = LoggerFactory.getLogger(MailSettings.class);

    private final MailConfig config;
    private final boolean on;

    @Activate
    public MailSettings(MailConfig config) {
        this.config = config;
        Optional<String> fault = config.host().isBlank() ? Optional.empty() : fault(config);
        fault.ifPresent(why -> LOG.warn("Notices do not go out by e-mail: {} Look at etc/{}.cfg.", why, MailConfig.PID));
        on = !config.host().isBlank() && fault.isEmpty();
    }

    private static Optional<String> fault(MailConfig config) {
        if (!List.of("starttls", "tls", "none").contains(config.tls())) {
            return Optional.of("“tls” is starttls, tls or none.");
        }
        if (config.tls().equals("none") && !config.host().strip().matches("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?")) {
            return Optional.of("“tls” is none, which is for a server on this machine alone.");
        }
        if (split(config).isEmpty() || split(config).stream().anyMatch(one -> !one.matches("[a-z0-9.-]+"))) {
            return Optional.of("“domains” does not say what follows the @ in people's addresses.");
        }
        if (!config.portal().matches("https?://[^/\\s?#]+")) {
            return Optional.of("“portal” does not say the address by which people reach the portal, without a path.");
        }
        return isAddress(config.from()) ? Optional.empty() : Optional.of("“from” is not an address.");
    }

    private static boolean isAddress(String text) {
        try {
            return InternetAddress.parse(text, true).length == 1 && text.contains("@");
        } catch (AddressException e) {
            LOG.debug("Not an address: {}", text, e);
            return false;
        }
    }

    /** Whether letters go out. */
    public boolean isOn() {
        return on;
    }

    MailConfig config() {
        return config;
    }

    /** The first domain is that of people who gave no address. */
    public List<String> domains() {
        return split(config);
    }

    /** A file in {@code etc/} gives several as one text with commas. */
    private static List<String> split(MailConfig config) {
        return Stream.of(config.domains())
                .flatMap(some -> Stream.of(some.split(",")))
                .map(one -> one.strip().toLowerCase(Locale.ROOT))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** The full address of a path of the portal. */
    String link(String path) {
        return config.portal() + path;
    }
}
