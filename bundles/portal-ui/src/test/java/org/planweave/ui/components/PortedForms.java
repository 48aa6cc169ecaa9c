package org.planweave.ui.components;

import static org.planweave.ui.components.Ported.or;
import static org.planweave.ui.components.Ported.orEmpty;

import gg.jte.Content;
import java.util.function.Consumer;

/** How the options of buttons, fields and groups of fields are said with our builders. */
final class PortedForms {

    private PortedForms() {}

    static Content button(Options o) {
        Button button = o.has("href") ? Govuk.linkButton(o.text("text"),
                o.text("href")) : Govuk.button(o.text("text"));
        o.text("id", button::id);
        o.text("name", button::name);
        o.text("value", button::value);
        o.text("type", button::type);
        o.flag("disabled", button::disabled);
        if (o.isTrue("preventDoubleClick")) {
            button.preventDoubleClick();
        }
        return o.common(button);
    }

    private static Content label(Options o) {
        return orEmpty(o.in("label").content());
    }

    private static <F extends Field<F>> Content field(Options o, F field, Consumer<F> more) {
        Options label = o.in("label");
        label.content();
        label.text("classes", field::labelClasses);
        label.flag("isPageHeading", field::labelAsHeading);
        o.text("id", field::id);
        o.text("value", field::value);
        o.text("describedBy", field::describedBy);
        o.flag("disabled", field::disabled);
        o.in("formGroup").text("classes", field::groupClasses);
        if (o.has("hint")) {
            field.hint(orEmpty(o.in("hint").content()));
        }
        field.error(o.in("errorMessage").text("text"));
        more.accept(field);
        return o.common(field);
    }

    static Content input(Options o) {
        return field(o, Govuk.input(o.text("name"), label(o)), input -> {
            o.text("type", input::type);
            o.text("autocomplete", input::autocomplete);
            o.text("autocapitalize", input::autocapitalize);
            o.text("inputmode", input::inputmode);
            o.text("pattern", input::pattern);
            o.text("spellcheck", on -> input.spellcheck(Boolean.parseBoolean(on)));
            o.in("prefix").text("text", input::prefix);
            o.in("suffix").text("text", input::suffix);
        });
    }

    static Content fileUpload(Options o) {
        return field(o, Govuk.fileUpload(o.text("name"), label(o)), file -> o.flag("multiple", file::multiple));
    }

    static Content textarea(Options o) {
        return field(o, Govuk.textarea(o.text("name"), label(o)), area -> {
            o.text("rows", rows -> area.rows(Integer.parseInt(rows)));
            o.text("autocomplete", area::autocomplete);
            o.text("spellcheck", on -> area.spellcheck(Boolean.parseBoolean(on)));
        });
    }

    static Content select(Options o) {
        return field(o, Govuk.select(o.text("name"), label(o)), select -> {
            for (Options item : o.list("items")) {
                boolean[] disabled = new boolean[1];
                item.flag("disabled", () -> disabled[0] = true);
                String text = or(item.text("text"), "");
                select.option(new Select.Option(item.value("value"), text, item.bool("selected"), disabled[0]));
            }
        });
    }

    static Content choices(Options o, Choices choices) {
        o.text("idPrefix", choices::idPrefix);
        group(o, choices);
        o.text("value", choices::value);
        if (o.has("values")) {
            choices.values(o.texts("values"));
        }
        o.list("items").forEach(item -> choices.item(choice(item)));
        return o.common(choices);
    }

    private static Choice choice(Options item) {
        if (item.has("divider")) {
            return Choice.divider(item.text("divider"));
        }
        Choice choice = Choice.choice(or(item.text("value"), ""), orEmpty(item.content()));
        item.text("id", choice::id);
        item.text("checked", on -> choice.checked(Boolean.parseBoolean(on)));
        item.flag("disabled", choice::disabled);
        if ("exclusive".equals(item.text("behaviour"))) {
            choice.exclusive();
        }
        Content hint = item.in("hint").content();
        if (hint != null) {
            choice.hint(hint);
        }
        Content conditional = item.in("conditional").content("html", "html");
        if (conditional != null) {
            choice.conditional(conditional);
        }
        return choice;
    }

    private static void group(Options o, Group<?> group) {
        Options fieldset = o.in("fieldset");
        Options legend = fieldset.in("legend");
        Content words = legend.content();
        if (words != null) {
            group.legend(words);
        }
        legend.text("classes", group::legendClasses);
        legend.flag("isPageHeading", group::legendAsHeading);
        fieldset.text("describedBy", group::describedBy);
        o.text("describedBy", group::describedBy);
        o.in("formGroup").text("classes", group::groupClasses);
        if (o.has("hint")) {
            group.hint(orEmpty(o.in("hint").content()));
        }
        group.error(o.in("errorMessage").text("text"));
    }

    static Content dateInput(Options o) {
        DateInput date = Govuk.dateInput(or(o.text("id"), ""));
        o.text("namePrefix", date::namePrefix);
        group(o, date);
        Options values = o.in("values");
        String prefix = o.has("namePrefix") ? o.text("namePrefix") + "-" : "";
        date.values(values.text(prefix + "day"), values.text(prefix + "month"), values.text(prefix + "year"));
        return o.common(date);
    }
}
