package org.planweave.plans.internal.shapes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.planweave.api.Problem;
import org.planweave.api.planning.PlanTemplate;
import org.planweave.api.planning.PlanTemplate.Kind;
import org.planweave.api.planning.PlanTemplate.Section;

/** Templates as files: reads and writes their JSON, and says what is wrong with one, all of it at once. */
public final class TemplateText {

    /** What a file may hold at most, so that its round can keep it. */
    public static final int LONGEST = 24_000;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z-]{1,39}");
    private static final Pattern NUMBER = Pattern.compile("(?:[^{}]|\\{[a-z][a-z-]*}){0,40}\\{n}");
    private static final Pattern WITHIN = Pattern.compile("\\{([a-z][a-z-]*)}");
    private static final Set<String> PARTS = Set.of("plan", "context", "appendix");
    private static final int LONGEST_TITLE = 120;
    private static final int MOST_SECTIONS = 40;
    private static final int MOST_KINDS = 40;
    private static final int LONGEST_NUMBER_START = 12;

    private final List<Problem.Fault> faults = new ArrayList<>();

    private TemplateText() {}

    /**
     * The template that a file holds.
     *
     * @throws Problem 400 with a fault for each thing that is wrong
     */
    public static PlanTemplate read(String json) {
        if (json.length() > LONGEST) {
            throw Problem.invalid("template", "The template has " + json.length() + " characters; shorten it to " + LONGEST + ".");
        }
        try {
            return new TemplateText().checked(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw Problem.invalid("template", "The file is not JSON (line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
                    + "); export a template to see how one is written.");
        }
    }

    /** The template as a file. */
    public static String write(PlanTemplate template) {
        try {
            return JSON.writeValueAsString(template) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A template cannot be written as JSON.", e);
        }
    }

    private PlanTemplate checked(JsonNode json) {
        List<Section> sections = new ArrayList<>();
        json.path("sections").forEach(section -> sections.add(section(section)));
        List<Kind> kinds = new ArrayList<>();
        json.path("kinds").forEach(kind -> kinds.add(kind(kind)));
        PlanTemplate template = new PlanTemplate(
                json.path("id").asText(), json.path("title").asText().strip(), json.path("kind").asText().strip(),
                json.path("pages").asInt(), sections, kinds);
        check(template);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return template;
    }

    private static Section section(JsonNode json) {
        return new Section(
                json.path("title").asText().strip().replaceAll("\\s+", " "), json.path("part").asText("plan"),
                json.path("guidance").asText().strip(), json.path("most").asInt(), json.path("needed").asBoolean());
    }

    private static Kind kind(JsonNode json) {
        return new Kind(json.path("code").asText(), json.path("label").asText().strip(), json.path("number").asText(),
                json.path("words").asInt());
    }

    private void check(PlanTemplate template) {
        if (!ID.matcher(template.id()).matches()) {
            fault("id", "“" + template.id() + "” cannot be the short name of a template; write small letters and hyphens.");
        }
        title("title", template.title(), "the template");
        title("kind", template.kind(), "the kind of plan");
        if (template.pages() < 0) {
            fault("pages", "The number of pages is below nought; write 0 for any number.");
        }
        sections(template);
        kinds(template);
    }

    private void sections(PlanTemplate template) {
        if (template.sections().isEmpty() || template.sections().size() > MOST_SECTIONS) {
            fault("sections", "A template has 1 to " + MOST_SECTIONS + " sections; this one has " + template.sections().size() + ".");
        }
        Set<String> titles = new HashSet<>();
        for (Section section : template.sections()) {
            title("sections", section.title(), "a section");
            if (!titles.add(section.title())) {
                fault("sections", "Two sections are called “" + section.title() + "”; give each a name of its own.");
            }
            if (!PARTS.contains(section.part())) {
                fault("sections", "“" + section.title() + "” stands in the part “" + section.part()
                        + "”; a section stands in plan, context or appendix.");
            }
            if (section.most() < 0) {
                fault("sections", "“" + section.title() + "” may have fewer than no lines; write 0 for any number.");
            }
        }
    }

    private void kinds(PlanTemplate template) {
        if (template.kinds().isEmpty() || template.kinds().size() > MOST_KINDS) {
            fault("kinds", "A template has 1 to " + MOST_KINDS + " kinds of line; this one has " + template.kinds().size() + ".");
        }
        Set<String> codes = new HashSet<>();
        template.kinds().forEach(kind -> codes.add(kind.code()));
        if (codes.size() < template.kinds().size()) {
            fault("kinds", "Two kinds of line have the same code; give each one of its own.");
        }
        for (Kind kind : template.kinds()) {
            if (!CODE.matcher(kind.code()).matches()) {
                fault("kinds", "“" + kind.code() + "” cannot be the code of a kind; write small letters and hyphens.");
            }
            title("kinds", kind.label(), "a kind of line");
            if (kind.words() < 0) {
                fault("kinds", "“" + kind.label() + "” may have fewer than no words; write 0 for any number.");
            }
            number(kind, codes);
        }
    }

    private void number(Kind kind, Set<String> codes) {
        String letters = WITHIN.matcher(kind.number()).replaceAll("");
        if (!NUMBER.matcher(kind.number()).matches() || letters.length() > LONGEST_NUMBER_START
                || kind.number().matches(".*[0-9}]\\{n}")) {
            fault("kinds", "“" + kind.number() + "” is not a pattern for the number of “" + kind.label()
                    + "”; write a few letters and {n} at the end, such as P{n} or A{priority}.{n}.");
            return;
        }
        WITHIN.matcher(kind.number()).results().map(found -> found.group(1)).filter(code -> !code.equals("n"))
                .filter(code -> !codes.contains(code) || code.equals(kind.code()))
                .forEach(code -> fault("kinds", "The number of “" + kind.label() + "” asks for {" + code
                        + "}, which is no other kind of this template."));
    }

    private void title(String pointer, String title, String what) {
        if (title.isBlank() || title.length() > LONGEST_TITLE || title.indexOf('\0') >= 0) {
            fault(pointer, "The name of " + what + " is missing or longer than " + LONGEST_TITLE + " characters.");
        }
    }

    private void fault(String pointer, String detail) {
        faults.add(new Problem.Fault(pointer, detail));
    }
}
