package org.planweave.reports.internal.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planweave.api.Messages;
import org.planweave.reports.internal.word.Relations.Relation;
import org.w3c.dom.Element;

/** What a template must not hold, because everybody opens the reports made of it: programs, and whatever fetches something. */
final class Dangers {

    private static final Messages MESSAGES = Messages.of(Dangers.class);
    private static final Set<String> EMBEDDED = Set.of(
            "oleObject", "package", "control", "activeXControlBinary", "aFChunk", "subDocument");
    private static final Set<String> TRACKED = Set.of("ins", "del", "moveFrom", "moveTo");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:).*");
    /** Each field's code begins after this character. */
    private static final char BEGIN = '\u0001';
    private static final Pattern FETCHING = Pattern.compile(
            "(?i)" + BEGIN + "\\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|RD|EMBED)\\b");
    private static final Pattern LINKED = Pattern.compile(
            "(?i)" + BEGIN + "\\s*HYPERLINK\\s+\"?([a-z][a-z0-9+.-]+:[^\"\\s]*|\\\\\\\\[^\"\\s]*)");

    private final Docx file;
    private final Set<String> wrong = new LinkedHashSet<>();

    private Dangers(Docx file) {
        this.file = file;
    }

    /** A sentence for each. */
    static List<String> in(Docx file) {
        Dangers dangers = new Dangers(file);
        dangers.programs();
        new Relations(file).all().forEach(dangers::relation);
        Story.all(file).forEach(dangers::story);
        return new ArrayList<>(dangers.wrong);
    }

    private void say(String key, Object... arguments) {
        wrong.add(MESSAGES.text(key, arguments));
    }

    private void programs() {
        StringBuilder all = new StringBuilder();
        boolean macros = file.names().stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).matches(".*vba(project|data).*"));
        for (Element type : Xml.children(file.tree(Docx.TYPES).getDocumentElement())) {
            all.append(type.getAttribute("ContentType")).append(BEGIN);
        }
        String types = all.toString();
        if (macros || types.contains("macroEnabled") || types.contains("vbaProject")) {
            say("reports.template.macros");
        } else if (types.contains("wordprocessingml.template.main")) {
            say("reports.template.dotx");
        }
        if (file.names().stream().anyMatch(name -> name.contains("/embeddings/") || name.contains("/activeX/"))) {
            say("reports.template.embedded");
        }
    }

    private void relation(Relation one) {
        if (EMBEDDED.contains(one.kind())) {
            say("reports.template.embedded");
        } else if (one.outside() && one.kind().equals("attachedTemplate")) {
            say("reports.template.attached");
        } else if (one.outside() && !(one.kind().equals("hyperlink") && ADDRESS.matcher(one.target()).matches())) {
            say("reports.template.outside", one.target());
        }
    }

    private void story(Story story) {
        if (!story.root().getNamespaceURI().equals(Xml.W)) {
            throw new Unreadable("reports.template.strict");
        }
        for (Element paragraph : Xml.all(story.root(), "p").toList()) {
            StringBuilder codes = new StringBuilder();
            for (Element one : Slots.own(paragraph)) {
                codes.append(Xml.is(one, "fldChar") ? String.valueOf(BEGIN) : "")
                        .append(Xml.is(one, "fldSimple") ? BEGIN + Xml.attribute(one, "instr") + BEGIN : "")
                        .append(Xml.is(one, "instrText") ? one.getTextContent() : "");
                if (TRACKED.contains(one.getLocalName()) && Xml.is(one, one.getLocalName())) {
                    say("reports.template.tracked", Place.of(story, paragraph));
                }
            }
            Matcher fetching = FETCHING.matcher(codes);
            if (fetching.find()) {
                say("reports.template.fetching", fetching.group(1).toUpperCase(Locale.ROOT), Place.of(story, paragraph));
            }
            Matcher linked = LINKED.matcher(codes);
            if (linked.find() && !ADDRESS.matcher(linked.group(1)).matches()) {
                say("reports.template.outside", linked.group(1));
            }
        }
    }
}
