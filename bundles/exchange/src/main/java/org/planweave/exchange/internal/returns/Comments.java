package org.planweave.exchange.internal.returns;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Messages;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.planning.Line;
import org.planweave.api.remarks.Remark;
import org.planweave.exchange.internal.reading.marked.Control;
import org.planweave.exchange.internal.reading.marked.MarkedFile;
import org.planweave.exchange.internal.reading.marked.Tag;
import org.planweave.exchange.internal.reading.marked.WordComment;

/**
 * Makes remarks of the comments in a file. Nobody has checked who Word says their author is: the one who brings the file gives
 * them and the text says who wrote them. A comment stands on words only where these are certain; otherwise it is on its whole
 * line.
 */
final class Comments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Comparing comparing;
    private final Messages messages;
    private final String person;
    private final List<Said> said = new ArrayList<>();

    /**
     * Makes them for somebody.
     *
     * @param person the name of the one who brings the file
     */
    Comments(Comparing comparing, Messages messages, String person) {
        this.comparing = comparing;
        this.messages = messages;
        this.person = person;
    }

    List<Said> of(MarkedFile file, List<Remark> own) {
        for (WordComment comment : file.comments()) {
            Line line = comparing.now().get(comment.line());
            if (line == null) {
                String key = comment.line().isEmpty() ? "exchange.back.commentNowhere" : "exchange.back.commentGone";
                comparing.leave(key, comment.on().isEmpty() ? comment.text() : "“" + comment.on() + "” " + comment.text(),
                        author(comment));
            } else {
                Remark remark = remark(file, comment, line);
                boolean already = own.stream().anyMatch(one -> one.line().equals(line.id()) && one.text().equals(remark.text()));
                Remark.Words words = remark.words();
                said.add(new Said(said.size(), line, author(comment), comment.day(), words == null ? "" : words.exact(),
                        remark.text(), remark, already));
            }
        }
        return said;
    }

    private String author(WordComment comment) {
        return comment.author().isEmpty() ? messages.text("exchange.back.somebody") : comment.author();
    }

    private Remark remark(MarkedFile file, WordComment comment, Line line) {
        Control control = comment.control() < 0 ? null : file.controls().get(comment.control());
        Line base = control == null ? line : comparing.base(line, control.tag().version());
        Remark.Words words = base == null || control == null || control.tag().what() != Tag.What.LINE ? null
                : words(control, comment, base.text());
        String about = about(comment, control, words);
        String whose = comment.author().equals(person) ? "" : attributed(comment) + " ";
        String text = whose + about + comment.text();
        return new Remark(line.id(), words, base == null ? 0 : base.version(), text, Audience.CLUSTER, null);
    }

    /** Says what the comment is on where its place cannot say it. */
    private String about(WordComment comment, @Nullable Control control, Remark.@Nullable Words words) {
        if (control != null && control.tag().what() == Tag.What.FIELD) {
            return messages.text("exchange.back.onField", messages.text("exchange.field." + control.tag().field())) + " ";
        }
        return words != null || comment.on().isEmpty() || control == null ? ""
                : messages.text("exchange.back.onWords", comment.on()) + " ";
    }

    private String attributed(WordComment comment) {
        try {
            String day = LocalDate.parse(comment.day()).format(DAY);
            return messages.text("exchange.back.wrote", author(comment), day);
        } catch (DateTimeParseException undated) {
            return messages.text("exchange.back.wroteUndated", author(comment));
        }
    }

    /** The words in the version that the file was written from; null where they are not certain. */
    static Remark.@Nullable Words words(Control control, WordComment comment, String base) {
        int start = comment.start();
        int end = comment.end();
        if (control.before().equals(base) && start < end && end <= base.length()) {
            String exact = base.substring(start, end);
            return exact.isBlank() ? null : new Remark.Words(exact, base.substring(0, start), base.substring(end));
        }
        String on = comment.on();
        boolean once = !on.isBlank() && base.contains(on) && base.indexOf(on) == base.lastIndexOf(on)
                && control.before().indexOf(on) == control.before().lastIndexOf(on);
        return once ? new Remark.Words(on, "", "") : null;
    }
}
