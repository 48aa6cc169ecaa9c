package org.planweave.itests;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a fault row came to: a JSON object in a line of {@code target/faults-ROW.json}, which {@code bench/faults} prints. */
public final class FaultFigures {

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final String row;

    private FaultFigures(String row) {
        this.row = row;
        figures.put("row", row);
    }

    public static FaultFigures of(String row) {
        return new FaultFigures(row);
    }

    public FaultFigures with(String name, Object value) {
        figures.put(name, value);
        return this;
    }

    /** How many times the row's fault is tried: of the short form, unless {@code planweave.faults.ROW} says otherwise. */
    public static int times(String row, int shortForm) {
        return Integer.getInteger("planweave.faults." + row, shortForm);
    }

    public void write() {
        try {
            Files.writeString(Path.of("target", "faults-" + row + ".json"), new ObjectMapper().writeValueAsString(figures) + "\n",
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return figures.toString();
    }
}
