package org.planweave.exchange.internal.reading.word;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.marked.Control;
import org.planweave.exchange.internal.reading.marked.Tag;

/** A control's text while it is read, in both readings: with the tracked changes refused, and with them accepted. */
final class MarkedText {

    /** What Word says happened to a piece of text. */
    enum Fate { KEPT, PUT_IN, TAKEN_OUT }

    private final Tag tag;
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder after = new StringBuilder();
    private final Set<String> authors = new LinkedHashSet<>();
    private boolean placeholder;
    private boolean disputed;

    MarkedText(Tag tag) {
        this.tag = tag;
    }

    Tag tag() {
        return tag;
    }

    /** Word shows a sentence of its own here, because somebody has emptied the control. */
    void isPlaceholder() {
        placeholder = true;
    }

    /** Another mark in it names another line. */
    void isDisputed() {
        disputed = true;
    }

    boolean disputed() {
        return disputed;
    }

    void add(String text, Fate fate, @Nullable String author) {
        if (fate != Fate.PUT_IN) {
            before.append(text);
        }
        if (fate != Fate.TAKEN_OUT) {
            after.append(text);
        }
        if (fate != Fate.KEPT && author != null && !author.isBlank()) {
            authors.add(author);
        }
    }

    /** How far the reading before tracked changes has come. */
    int at() {
        return before.length();
    }

    Control control() {
        return placeholder ? new Control(tag, "", "", List.of(), disputed)
                : new Control(tag, ended(before), ended(after), List.copyOf(authors), disputed);
    }

    /** Without the end of the last paragraph, which is the control's and not the text's. */
    private static String ended(StringBuilder text) {
        int length = text.length();
        return text.substring(0, length > 0 && text.charAt(length - 1) == '\n' ? length - 1 : length);
    }
}
