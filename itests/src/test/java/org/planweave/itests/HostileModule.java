package org.planweave.itests;

import java.nio.file.Path;

/** The jar of a module “hostile” that is made of classes of the tests. */
final class HostileModule {

    private final ModuleMade made;

    private HostileModule(String version) {
        made = ModuleMade.named("hostile").version(version).paths("hostile").type(org.planweave.itests.bad.Held.class)
                .header("Import-Package", "jakarta.ws.rs;version=\"[3.1,4)\",jakarta.ws.rs.core;version=\"[3.1,4)\",org.osgi.framework");
    }

    static HostileModule version(String version) {
        return new HostileModule(version);
    }

    /** With a component of this class that is made at once. */
    HostileModule component(Class<?> type) {
        made.component(type, "", "");
        return this;
    }

    /** With a resource of the API. */
    HostileModule resource(Class<?> type) {
        made.component(type, "", """
                <property name="osgi.jakartars.resource" type="Boolean" value="true"/>
                <service><provide interface="%s"/></service>
                """.formatted(type.getName()));
        return this;
    }

    HostileModule activator(Class<?> type) {
        made.type(type).header("Bundle-Activator", type.getName());
        return this;
    }

    /** With a file, such as a migration. */
    HostileModule file(String name, String content) {
        made.file(name, content);
        return this;
    }

    /** Written to a new file and signed with the key of this portal's data folder. */
    Path signedFor(Portal portal) {
        return Signing.of(portal).sign(made.write());
    }
}
