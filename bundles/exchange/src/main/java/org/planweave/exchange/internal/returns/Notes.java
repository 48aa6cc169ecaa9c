package org.planweave.exchange.internal.returns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.planweave.api.Messages;
import org.planweave.api.planning.Line;
import org.planweave.exchange.internal.reading.marked.Control;
import org.planweave.exchange.internal.reading.marked.MarkedFile;
import org.planweave.exchange.internal.reading.marked.Tag;

/** What a person should know of a file as a whole, in sentences. */
final class Notes {

    private static final int MOST = 12;

    private final Messages messages;
    private final List<String> notes = new ArrayList<>();

    Notes(Messages messages) {
        this.messages = messages;
    }

    List<String> of(MarkedFile file, Comparing comparing, String whyNot) {
        if (!whyNot.isEmpty()) {
            notes.add(whyNot);
        }
        lines("exchange.back.older", comparing.older());
        lines("exchange.back.doubled", comparing.doubled());
        Set<String> there = new HashSet<>();
        file.controls().stream().filter(control -> control.tag().what() == Tag.What.LINE && !control.disputed())
                .forEach(control -> there.add(control.tag().id()));
        List<String> lost = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        comparing.now().values().stream().filter(line -> !there.contains(line.id()))
                .forEach(line -> (file.names().contains(line.id()) ? lost : missing).add(line.number()));
        lines("exchange.back.lost", lost);
        lines("exchange.back.missing", missing);
        lines("exchange.back.lostFields", comparing.lostFields());
        if (isMoved(file, comparing)) {
            notes.add(messages.text("exchange.back.order"));
        }
        if (file.pictures() > 0) {
            notes.add(messages.text("exchange.back.pictures", file.pictures()));
        }
        return notes;
    }

    private void lines(String key, List<String> lines) {
        if (!lines.isEmpty()) {
            String named = String.join(", ", lines.subList(0, Math.min(MOST, lines.size())));
            notes.add(messages.text(key, lines.size() > MOST
                    ? messages.text("exchange.back.andMore", named, lines.size() - MOST) : named));
        }
    }

    private static boolean isMoved(MarkedFile file, Comparing comparing) {
        Set<String> inFile = new LinkedHashSet<>();
        for (Control control : file.controls()) {
            boolean gone = control.disputed() || control.isTracked() && control.after().isEmpty();
            if (!gone && control.tag().what() == Tag.What.LINE && comparing.now().containsKey(control.tag().id())) {
                inFile.add(control.tag().id());
            }
        }
        List<String> here = comparing.now().values().stream().map(Line::id).filter(inFile::contains).toList();
        return !List.copyOf(inFile).equals(here);
    }
}
