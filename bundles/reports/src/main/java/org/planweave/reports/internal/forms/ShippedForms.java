package org.planweave.reports.internal.forms;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.planweave.reports.internal.rules.ReportForm;

/** The forms that come with the module. A report keeps its own, so a later release changes none that is there. */
public final class ShippedForms {

    private static final List<ReportForm> ALL = Stream.of("run-on", "decimal", "plan-run-on", "plan-decimal").map(ShippedForms::read).toList();

    private ShippedForms() {}

    public static List<ReportForm> all() {
        return ALL;
    }

    public static Optional<ReportForm> find(String code) {
        return ALL.stream().filter(form -> form.code().equals(code)).findFirst();
    }

    private static ReportForm read(String code) {
        try (InputStream in = Objects.requireNonNull(ShippedForms.class.getResourceAsStream(code + ".json"))) {
            return new JsonMapper().readValue(in, ReportForm.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The form " + code + " of the module cannot be read", e);
        }
    }
}
