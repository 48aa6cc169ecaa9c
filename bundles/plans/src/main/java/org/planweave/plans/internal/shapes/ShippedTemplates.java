package org.planweave.plans.internal.shapes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.planweave.api.planning.PlanTemplate;

/** The templates that come with the module, each a file without a line of code of its own. */
public final class ShippedTemplates {

    private static final List<String> FILES = List.of("high-level", "directorate", "council");

    private ShippedTemplates() {}

    public static List<PlanTemplate> all() {
        return FILES.stream().map(ShippedTemplates::read).toList();
    }

    private static PlanTemplate read(String name) {
        try (InputStream in = ShippedTemplates.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("The template " + name + " is not in the jar.");
            }
            return TemplateText.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + name + " cannot be read.", e);
        }
    }
}
