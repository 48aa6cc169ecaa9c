package org.planweave.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the specimen into the folder given, beside a link to the static files, for a look in a browser. */
final class SpecimenPage {

    private SpecimenPage() {}

    public static void main(String[] folder) throws IOException {
        Files.writeString(Path.of(folder[0]).resolve("plan.html"), Html.string(Specimen.layout("static/")));
    }
}
