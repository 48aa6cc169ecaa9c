package org.planweave.cli.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution is one of three jars; that the real one says all this is seen where it is tried whole. */
class TakenNamesTest {

    @TempDir
    Path distribution;

    @BeforeEach
    void makeDistribution() throws IOException {
        jar("modules/plans.jar", "org.planweave.plans", "planweave.module;id=plans;paths:List<String>=\"plans,lines,rounds/*/pack\"", "i18n/");
        jar("modules-extra/cluster-streets.jar", "org.planweave.cluster-streets", "planweave.module;id=cluster-streets;paths:List<String>=\"\"", "i18n/");
        jar("system/org/planweave/portal-core/0.1.0/portal-core-0.1.0.jar", "org.planweave.portal-core;singleton:=true",
                "osgi.service;objectClass=a.B,planweave.kept;paths:List<String>=\"api,assets\";ids:String=\"portal|(sys|pg-)[a-z0-9-]*\"",
                "org/planweave/core/internal/life/Deployer.class");
    }

    @Test
    void aModuleThatShipsKeepsItsIdAndItsPaths() {
        refused("plans", "“plans” is a module that comes with Planweave; choose another id.");
        refused("cluster-streets", "“cluster-streets” is a module that comes with Planweave; choose another id.");
        refused("lines", "“/lines” is a path of the module plans, which comes with Planweave; choose another id.");
    }

    @Test
    void thePortalKeepsItsPathsItsSchemasItsBundlesAndItsPackages() {
        for (String id : new String[] {"api", "assets", "portal", "sysadmin", "pg-tools", "portal-core", "core", "co-re"}) {
            refused(id, "“" + id + "” is kept for the portal itself, which would refuse a module of that name; choose another id.");
        }
    }

    @Test
    void whateverElseIsFree() {
        for (String id : new String[] {"surveys", "rounds", "plan", "apis"}) {
            assertThatCode(() -> refuse(id)).as(id).doesNotThrowAnyException();
        }
    }

    private void refused(String id, String sentence) {
        assertThatThrownBy(() -> refuse(id)).as(id).isInstanceOf(Refused.class).hasMessage(sentence);
    }

    private void refuse(String id) {
        new TakenNames(distribution).refuse(id, id.replace("-", ""));
    }

    private void jar(String name, String symbolicName, String capabilities, String entry) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-SymbolicName", symbolicName);
        headers.putValue("Provide-Capability", capabilities);
        Path file = distribution.resolve(name);
        Files.createDirectories(file.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            out.putNextEntry(new ZipEntry(entry));
            out.closeEntry();
        }
    }
}
