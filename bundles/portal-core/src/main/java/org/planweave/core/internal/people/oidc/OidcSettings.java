package org.planweave.core.internal.people.oidc;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The council's own provider, as {@code etc/org.planweave.oidc.cfg} says. Nothing said, or something wrong in it: there is none. */
@Component(service = OidcSettings.class, configurationPid = OidcSettings.PID)
public final class OidcSettings {

    public static final String PID = "org.planweave.oidc";

    /** Where the provider sends browsers back to, below the portal's address. */
    public static final String BACK = "/sign-in/council/answer";

    private static final Logger LOG = LoggerFactory.getLogger(OidcSettings.class);
    private static final String SECRET = "PLANWEAVE_OIDC_SECRET";

    /** All of it at one moment, so that nobody sees half of a change. */
    private record Read(@Nullable Client client, List<String> faults, Set<String> locals) {}

    private volatile Read read = new Read(null, List.of(), Set.of());

    @Activate
    public OidcSettings(Map<String, Object> configuration) {
        changed(configuration);
    }

    /** Taken up while the portal runs: nobody is signed out by it. */
    @Modified
    void changed(Map<String, Object> configuration) {
        Words words = Words.of(configuration);
        List<String> faults = new ArrayList<>();
        @Nullable Client client = words.get("issuer").isEmpty() ? null : client(words, faults);
        faults.forEach(fault -> LOG.error("{}: {} Until that is put right, nobody signs in with their council’s account.", PID, fault));
        read = new Read(faults.isEmpty() ? client : null, List.copyOf(faults), client == null ? Set.of() : locals(words));
    }

    private static Client client(Words words, List<String> faults) {
        URI issuer = address(words, "issuer", faults);
        if (issuer.getPath() != null && issuer.getPath().matches("/(common|organizations|consumers)(/.*)?")) {
            faults.add("issuer is that of many organisations; name your own, with your tenant’s id in it.");
        }
        URI portal = address(words, "address", faults);
        String id = words.required("client.id", faults);
        RoleMap roles = RoleMap.of(words.below("role."), faults);
        return new Client(issuer, id, portal, words.get("title", "your council account"), words.list("scopes", "openid profile"),
                words.list("identifier", issuer.toString().startsWith("https://login.microsoftonline.com/") ? "oid tid" : "sub"),
                words.get("name.claim", "preferred_username"), words.get("roles.claim", "roles"), roles,
                words.yes("accounts.make"), Set.copyOf(words.list("second.factor.proved", "")), () -> secret(words));
    }

    /** Only by https: what goes to the provider, and where it sends people back to, is read by nobody on the way. */
    private static URI address(Words words, String name, List<String> faults) {
        String said = words.required(name, faults);
        try {
            URI address = URI.create(said);
            if (Outbound.safe(address) && address.getRawQuery() == null && address.getRawFragment() == null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("{} is no address", name, e);
        }
        faults.add(name + " has to be an address that begins with https://.");
        return URI.create("https://invalid.invalid");
    }

    /** Read each time it is needed, so that a new one counts at once. */
    private static Optional<String> secret(Words words) {
        String file = words.get("client.secret.file");
        if (file.isEmpty()) {
            return Optional.ofNullable(System.getenv(SECRET)).map(String::strip).filter(one -> !one.isEmpty());
        }
        try {
            return Optional.of(Files.readString(Path.of(file)).strip()).filter(one -> !one.isEmpty());
        } catch (IOException e) {
            LOG.error("{}: the file that client.secret.file names cannot be read: {}", PID, e.getMessage());
            return Optional.empty();
        }
    }

    private static Set<String> locals(Words words) {
        List<String> names = words.list("local", "all").stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
        return names.contains("all") ? Set.of() : Set.copyOf(names);
    }

    /** The provider, if there is one and all about it is well said. */
    public Optional<Client> client() {
        return Optional.ofNullable(read.client());
    }

    /** What is wrong, in sentences. */
    public List<String> faults() {
        return read.faults();
    }

    /** Whether everybody may use a local account. */
    public boolean localForAll() {
        return read.locals().isEmpty();
    }

    /** Whether this user name may: a mistake elsewhere in the settings opens no door that they shut. */
    public boolean localFor(String username) {
        return localForAll() || read.locals().contains(username);
    }
}
