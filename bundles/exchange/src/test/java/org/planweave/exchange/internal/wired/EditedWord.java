package org.planweave.exchange.internal.wired;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A Word file whose parts a test changes as Word would. */
public final class EditedWord {

    private static final String DOCUMENT = "word/document.xml";
    private static final String COMMENTS = "word/comments.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder comments = new StringBuilder();

    public EditedWord(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String document() {
        return new String(parts.get(DOCUMENT), StandardCharsets.UTF_8);
    }

    /** Changes the main text as a whole. */
    public EditedWord edit(UnaryOperator<String> edit) {
        parts.put(DOCUMENT, edit.apply(document()).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Puts other runs in the place of the one paragraph that a line's control holds. */
    public EditedWord runs(String line, String runs) {
        return control(line, control -> control.replaceFirst("(?s)<w:p>.*</w:p>",
                Matcher.quoteReplacement("<w:p>" + runs + "</w:p>")));
    }

    /** Puts other runs in the place of the one that says this, wherever it stands. */
    public EditedWord run(String text, String runs) {
        return edit(document -> {
            Matcher run = Pattern.compile("<w:r><w:t[^>]*>" + Pattern.quote(text) + "</w:t></w:r>").matcher(document);
            if (!run.find()) {
                throw new IllegalArgumentException("No run that says " + text);
            }
            return document.substring(0, run.start()) + runs + document.substring(run.end());
        });
    }

    /** Changes a line's whole control. */
    public EditedWord control(String line, UnaryOperator<String> edit) {
        return edit(text -> {
            Matcher control = Pattern.compile("(?s)<w:sdt>(?:(?!<w:sdt>).)*?w:val=\"pw:line:" + line + ":\\d+\".*?</w:sdt>").matcher(text);
            if (!control.find()) {
                throw new IllegalArgumentException("No control of " + line);
            }
            return text.substring(0, control.start()) + edit.apply(control.group()) + text.substring(control.end());
        });
    }

    /** Adds a comment to the part that lists them; its range stands in the main text. */
    public EditedWord comment(int id, String author, String date, String text) {
        comments.append("<w:comment w:id=\"").append(id).append("\" w:author=\"").append(author).append("\" w:date=\"").append(date)
                .append("\"><w:p><w:r><w:t>").append(text).append("</w:t></w:r></w:p></w:comment>");
        return this;
    }

    public EditedWord part(String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public byte[] file() {
        if (!comments.isEmpty()) {
            part(COMMENTS, "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:comments xmlns:w="
                    + "\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + comments + "</w:comments>");
            listed("[Content_Types].xml", "</Types>", "<Override PartName=\"/word/comments.xml\" ContentType=\""
                    + "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>");
            listed("word/_rels/document.xml.rels", "</Relationships>", "<Relationship Id=\"rIdComments\" Type=\""
                    + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/>");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Names the comments in a part that lists the others, unless it does already. */
    private void listed(String name, String end, String entry) {
        String list = new String(parts.get(name), StandardCharsets.UTF_8);
        if (!list.contains(entry)) {
            part(name, list.replace(end, entry + end));
        }
    }

    /** A run that says this. */
    public static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** A run that was put in with changes tracked. */
    public static String putIn(String author, String text) {
        return "<w:ins w:id=\"90\" w:author=\"" + author + "\" w:date=\"2026-10-03T09:00:00Z\">" + run(text) + "</w:ins>";
    }

    /** A run that was taken out with changes tracked. */
    public static String takenOut(String author, String text) {
        return "<w:del w:id=\"91\" w:author=\"" + author + "\" w:date=\"2026-10-03T09:00:00Z\">"
                + run(text).replace("w:t", "w:delText") + "</w:del>";
    }

    /** Runs between the ends of a comment's range. */
    public static String on(int comment, String runs) {
        return "<w:commentRangeStart w:id=\"" + comment + "\"/>" + runs + "<w:commentRangeEnd w:id=\"" + comment
                + "\"/><w:r><w:commentReference w:id=\"" + comment + "\"/></w:r>";
    }
}
