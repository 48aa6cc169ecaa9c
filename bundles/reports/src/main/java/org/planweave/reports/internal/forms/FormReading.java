package org.planweave.reports.internal.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.Problem.Fault;
import org.planweave.reports.internal.rules.ReportForm;
import org.planweave.reports.internal.rules.ReportForm.CoverField;
import org.planweave.reports.internal.rules.ReportForm.Numbering;
import org.planweave.reports.internal.rules.ReportForm.Section;
import org.planweave.reports.internal.rules.ReportForm.Source;
import org.planweave.reports.internal.rules.Service;

/** A council's own form, read from JSON in the same shape as those that come with the module. */
public final class FormReading {

    static final int LONGEST_JSON = 30_000;
    private static final int MOST_FIELDS = 20;
    private static final int MOST_SECTIONS = 40;
    private static final Messages MESSAGES = Messages.of(FormReading.class);

    private final FieldReading fields = new FieldReading();

    private FormReading() {}

    /**
     * @param pointer the field of a page or of a request that the JSON came in, for what is wrong with it
     * @throws Problem 400 with a sentence for each thing that is wrong, each saying where
     */
    public static ReportForm read(String json, String pointer) {
        if (json.isBlank()) {
            throw Problem.invalid(pointer, MESSAGES.text("reports.form.none"));
        }
        if (json.length() > LONGEST_JSON) {
            throw Problem.invalid(pointer, MESSAGES.text("reports.check.long", json.length(), LONGEST_JSON));
        }
        FormReading reading = new FormReading();
        ReportForm form = reading.form(parsed(json, pointer));
        List<String> wrong = reading.fields.wrong();
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong.stream().map(sentence -> new Fault(pointer, sentence)).toList());
        }
        return form;
    }

    private static JsonNode parsed(String json, String pointer) {
        try {
            JsonNode tree = new JsonMapper().readTree(json);
            if (tree.isObject()) {
                return tree;
            }
            throw Problem.invalid(pointer, MESSAGES.text("reports.form.noObject"));
        } catch (JsonProcessingException e) {
            int row = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw Problem.invalid(pointer, MESSAGES.text("reports.form.noJson", row));
        }
    }

    private ReportForm form(JsonNode json) {
        ReportForm form = new ReportForm(
                fields.code(json, "", 40), fields.needed(json, "", "title", 120),
                fields.oneOf(json, "", "numbering", Numbering.RUN_ON), json.path("bulleted").asBoolean(),
                fields.needed(json, "", "lead", 200), cover(json.path("cover")), sections(json.path("sections")));
        whole(form);
        return form;
    }

    private List<CoverField> cover(JsonNode json) {
        fields.rows(json, "cover", MOST_FIELDS);
        List<CoverField> cover = new ArrayList<>();
        for (JsonNode one : json) {
            String at = "cover " + (cover.size() + 1);
            cover.add(new CoverField(
                    fields.code(one, at, 40), fields.needed(one, at, "label", 100), one.path("needed").asBoolean(),
                    fields.text(one, at, "hint", 300)));
        }
        unique("cover", cover.stream().map(CoverField::code).toList());
        return cover;
    }

    private List<Section> sections(JsonNode json) {
        fields.rows(json, "sections", MOST_SECTIONS);
        List<Section> sections = new ArrayList<>();
        for (JsonNode one : json) {
            String at = "sections " + (sections.size() + 1);
            int level = one.path("level").asInt(1);
            if (level != 1 && (level != 2 || sections.isEmpty())) {
                fields.say(MESSAGES.text("reports.form.level", at));
            }
            sections.add(new Section(
                    fields.code(one, at, 40), fields.needed(one, at, "title", 200), level,
                    fields.oneOf(one, at, "source", Source.WORDS),
                    one.path("numbered").asBoolean(), one.path("needed").asBoolean(), fields.text(one, at, "nil", 300),
                    one.path("signed").asBoolean(), service(one, at), fields.text(one, at, "hint", 300)));
        }
        unique("sections", sections.stream().map(Section::code).toList());
        return sections;
    }

    private @Nullable Service service(JsonNode section, String at) {
        return section.path("service").isTextual() ? fields.oneOf(section, at, "service", Service.FINANCE) : null;
    }

    private void unique(String at, List<String> codes) {
        Set<String> seen = new HashSet<>();
        codes.stream().filter(code -> !seen.add(code)).distinct()
                .forEach(code -> fields.say(MESSAGES.text("reports.form.twice", at, code)));
    }

    /** What members and the law expect of any report: a day, recommendations, the list of background papers or that there is none. */
    private void whole(ReportForm form) {
        for (String code : List.of(ReportForm.MEETING, ReportForm.DATE)) {
            if (form.cover().stream().noneMatch(field -> field.code().equals(code))) {
                fields.say(MESSAGES.text("reports.form.noCover", code));
            }
        }
        for (Source source : List.of(Source.RECOMMENDATIONS, Source.BACKGROUND)) {
            if (form.sections().stream().filter(section -> section.source() == source).count() != 1) {
                fields.say(MESSAGES.text("reports.form.oneSection", source));
            }
        }
        form.sections().stream().filter(section -> section.source() == Source.BACKGROUND || section.source() == Source.APPENDICES)
                .filter(section -> section.nil().isBlank())
                .forEach(section -> fields.say(MESSAGES.text("reports.form.noNil", section.title())));
    }
}
