package org.planweave.synergies.internal.running;

import java.util.ArrayList;
import java.util.List;
import org.planweave.api.synergies.ComparedLine;
import org.planweave.api.synergies.FoundTogether;
import org.planweave.api.synergies.FoundTogether.Reason;
import org.planweave.api.synergies.FoundTogether.Words;
import org.planweave.api.synergies.SynergyDetector;

/** Another module's detector: lines of two departments that both say a word. */
class Dug implements SynergyDetector {

    private final String word;
    private final String version;

    Dug(String word, String version) {
        this.word = word;
        this.version = version;
    }

    @Override
    public String id() {
        return "outside.dug";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String title() {
        return "Lines that both dig";
    }

    @Override
    public String type() {
        return "shared-asset";
    }

    @Override
    public List<FoundTogether> find(List<ComparedLine> lines) {
        List<FoundTogether> found = new ArrayList<>();
        for (ComparedLine a : lines) {
            for (ComparedLine b : lines) {
                if (a.id().compareTo(b.id()) < 0 && !a.department().equals(b.department()) && at(a) >= 0 && at(b) >= 0) {
                    found.add(found(a, b));
                }
            }
        }
        return found;
    }

    FoundTogether found(ComparedLine a, ComparedLine b) {
        return new FoundTogether(a.id(), b.id(), null, 0.8, List.of(new Reason("words", words(a), words(b), null, 3),
                new Reason("subject", null, null, word, 1)));
    }

    Words words(ComparedLine line) {
        return new Words(at(line), at(line) + word.length());
    }

    private int at(ComparedLine line) {
        return line.text().indexOf(word);
    }
}
