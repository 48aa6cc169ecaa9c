package org.planweave.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planweave.ui.components.Layout;

/** Writes the specimen into the folder given, beside a link to the static files, for a look in a browser. */
final class SpecimenPage {

    private SpecimenPage() {}

    public static void main(String[] folder) throws IOException {
        write(folder[0], "plan.html", Specimen.layout("static/"));
        write(folder[0], "form.html", EveryPart.layout("static/"));
    }

    private static void write(String folder, String name, Layout layout) throws IOException {
        Files.writeString(Path.of(folder).resolve(name), Html.string(layout));
    }
}
