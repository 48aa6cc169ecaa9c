package org.planweave.core.internal.life;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.resource.Capability;
import org.osgi.resource.Resource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.PlanweaveModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a jar in quarantine: size, structure, signature, manifest. Nothing of it is loaded. */
@Component(service = JarReader.class)
public final class JarReader {

    private static final Logger LOG = LoggerFactory.getLogger(JarReader.class);
    private static final long LARGEST_JAR = 32L << 20;
    private static final int MOST_FAULTS = 20;

    private final Signers signers;
    private final Clock clock;

    @Activate
    public JarReader(@Reference Signers signers) {
        this(signers, Clock.systemUTC());
    }

    JarReader(Signers signers, Clock clock) {
        this.signers = signers;
        this.clock = clock;
    }

    /**
     * Reads a jar that is to run.
     *
     * @throws ModuleRefused if it is not a sound module jar, whatever is wrong with it; whether its signature is needed is for others
     *     to say
     * @throws IOException if the file could not be opened at all
     */
    ModuleJar read(Path file) throws ModuleRefused, IOException {
        ModuleJar jar = look(file);
        if (!jar.faults().isEmpty()) {
            throw new ModuleRefused(jar.faults().toArray(String[]::new));
        }
        return jar;
    }

    /**
     * Reads a jar to say everything that is wrong with it. It is for the caller to refuse one with faults.
     *
     * @throws ModuleRefused if so much is wrong with it that it cannot be read on
     * @throws IOException if the file could not be opened at all
     */
    ModuleJar look(Path file) throws ModuleRefused, IOException {
        long size = Files.size(file);
        if (size > LARGEST_JAR) {
            throw new ModuleRefused("The file is larger than 32 MB. A module is smaller; take what it embeds out of it.");
        }
        if (size == 0) {
            throw new ModuleRefused("The file is empty. Send it again.");
        }
        try {
            ZipShape.demand(file);
            return judged(file, size);
        } catch (SecurityException e) {
            throw new ModuleRefused("A file in the jar was changed after it was signed. Ask its author for it again.");
        } catch (IOException e) {
            throw new ModuleRefused("The file is not a whole jar: it may have been cut short on its way. Send it again.");
        } catch (RuntimeException e) {
            LOG.info("{} could not be read: {}", file.getFileName(), e.toString());
            throw new ModuleRefused("The jar cannot be read: it was damaged, or something made it wrongly. Build it again, and send it unchanged.");
        }
    }

    private ModuleJar judged(Path file, long size) throws ModuleRefused, IOException {
        try (JarFile unread = new JarFile(file.toFile(), false)) {
            refuseTooMuch(unread);
            JarContent.demandSmallSignature(unread);
        }
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            JarHeaders headers = JarHeaders.of(jar);
            JarContent content = JarContent.of(jar);
            headers.demandThoseOfABundle();
            Components components = Components.of(headers, content);
            Resource resource = resource(file, headers);
            ModuleManifest manifest = manifest(headers, resource);
            JarSignature signature = JarSignature.of(content, jar.getManifest(), manifest.symbolicName(), signers, clock);
            return new ModuleJar(file, digest(file), signature, manifest, List.copyOf(resource.getCapabilities(null)),
                    List.copyOf(resource.getRequirements(null)), content.scripts(), size, components.slots(),
                    faults(headers, content, components), few(content.entities().faults(manifest.entities(), content::has)));
        }
    }

    private static List<String> faults(JarHeaders headers, JarContent content, Components components) {
        List<String> faults = new ArrayList<>(headers.faults());
        faults.addAll(content.faults());
        faults.addAll(components.faults());
        return few(faults);
    }

    /** So that a jar made to be refused does not fill the record with reasons. */
    private static List<String> few(List<String> faults) {
        List<String> few = new ArrayList<>(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
        if (faults.size() > MOST_FAULTS) {
            few.add("There are " + (faults.size() - MOST_FAULTS) + " more faults of this kind.");
        }
        return List.copyOf(few);
    }

    private static Resource resource(Path file, JarHeaders headers) throws ModuleRefused {
        try {
            return ResourceBuilder.build(file.toUri().toString(), headers.all());
        } catch (BundleException | RuntimeException e) {
            throw new ModuleRefused("Its manifest cannot be read: " + plain(e) + ". Build it again.");
        }
    }

    private static ModuleManifest manifest(JarHeaders headers, Resource resource) throws ModuleRefused {
        String symbolicName = headers.symbolicName();
        Version version;
        try {
            version = Version.parseVersion(headers.all().getOrDefault("Bundle-Version", "0"));
        } catch (IllegalArgumentException e) {
            throw new ModuleRefused("Its version " + EntryNames.shown(headers.text("Bundle-Version")) + " is not one; it looks like 1.0.0.");
        }
        List<Capability> said = resource.getCapabilities(PlanweaveModule.NAMESPACE);
        if (said.size() > 1) {
            throw new ModuleRefused("The jar says that it is " + said.size() + " modules. One jar is one module: take it apart.");
        }
        try {
            return ModuleManifest.of(said, symbolicName, version).orElseThrow(() -> new ModuleRefused(
                    symbolicName + " is a bundle, but not a module: its manifest has no planweave.module capability."));
        } catch (IllegalArgumentException e) {
            throw new ModuleRefused("The version of the API that its planweave.module capability names is not one; it looks like 1.0.");
        }
    }

    private static void refuseTooMuch(JarFile jar) throws ModuleRefused {
        if (jar.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum() > JarContent.LARGEST_CONTENT) {
            throw JarContent.tooMuch();
        }
    }

    /** What a library says, in one line that ends in no full stop. */
    private static String plain(Exception e) {
        String said = e.getMessage() == null ? "it says nothing that makes sense" : e.getMessage();
        return said.replaceAll("\\p{Cntrl}", " ").replaceAll("[. ]+$", "");
    }

    static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
