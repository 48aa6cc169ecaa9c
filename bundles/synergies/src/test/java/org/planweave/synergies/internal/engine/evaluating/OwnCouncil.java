package org.planweave.synergies.internal.engine.evaluating;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.planweave.synergies.internal.engine.Engine;

/** A made-up council whose lines and judgements stand among the tests' files. */
enum OwnCouncil {
    ASHMERE("judged"), KINGSFERRY("kingsferry"), ALDERSHIRE("aldershire");

    private final String name;

    OwnCouncil(String name) {
        this.name = name;
    }

    Path lines() {
        return file("lines");
    }

    Path pairs() {
        return file("pairs");
    }

    private Path file(String what) {
        try {
            return Path.of(Engine.class.getResource(name + "-" + what + ".jsonl").toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
