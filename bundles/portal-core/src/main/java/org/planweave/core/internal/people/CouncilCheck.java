package org.planweave.core.internal.people;

import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.host.CouncilSignIn.Finding;
import org.planweave.core.internal.people.oidc.Client;
import org.planweave.core.internal.people.oidc.CodeFlow;
import org.planweave.core.internal.people.oidc.CodeFlow.Unreachable;
import org.planweave.core.internal.people.oidc.OidcSettings;

/** Says in plain words whether people could sign in with their council's account now. */
@Component(service = CouncilCheck.class)
public final class CouncilCheck {

    private final OidcSettings settings;
    private final CodeFlow flow;
    private final StoredCouncil council;

    @Activate
    public CouncilCheck(@Reference OidcSettings settings, @Reference CodeFlow flow, @Reference StoredCouncil council) {
        this.settings = settings;
        this.flow = flow;
        this.council = council;
    }

    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        settings.faults().forEach(fault -> found.add(new Finding(false, "Settings: " + fault)));
        settings.client().ifPresentOrElse(client -> look(client, found), () -> {
            if (found.isEmpty()) {
                found.add(new Finding(false, "No provider is set: etc/" + OidcSettings.PID + ".cfg names no issuer. People sign in with local accounts."));
            }
        });
        return found;
    }

    private void look(Client client, List<Finding> found) {
        found.add(new Finding(true, "Redirect address, to be registered at the provider: " + client.back()));
        found.add(new Finding(client.secret().get().isPresent(), client.secret().get().isPresent() ? "The client secret is there."
                : "There is no client secret: name its file in client.secret.file, or set PLANWEAVE_OIDC_SECRET."));
        try {
            discovery(client, found);
        } catch (Unreachable e) {
            found.add(new Finding(false, "The provider " + client.issuer() + " does not answer as it should: " + e.getMessage()));
        }
        client.roles().departments().stream().filter(name -> council.book().department(name).isEmpty())
                .forEach(name -> found.add(new Finding(false, "The settings name the department “" + name + "”, which this portal does not have.")));
        found.add(new Finding(true, client.roles().used() ? "Roles come from the claim " + client.rolesClaim() + " at each sign-in."
                : "Roles are given here by hand."));
        found.add(new Finding(true, settings.localForAll() ? "Everybody who has a local account may still use it."
                : "Local accounts are for those whom the settings name."));
    }

    private void discovery(Client client, List<Finding> found) throws Unreachable {
        OIDCProviderMetadata told = flow.discovered(client);
        found.add(new Finding(true, "The provider answers as " + told.getIssuer() + "."));
        int keys = flow.keys(client);
        found.add(new Finding(keys > 0, "It publishes " + keys + (keys == 1 ? " key." : " keys.")));
        found.add(new Finding(true, told.getEndSessionEndpointURI() == null ? "It does not say where people sign out: they stay signed in there."
                : "People who sign out here are signed out there, at " + told.getEndSessionEndpointURI() + "."));
    }
}
