package org.planweave.exchange.internal.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Messages;
import org.planweave.api.planning.LineKind;
import org.planweave.exchange.internal.returns.Act;
import org.planweave.exchange.internal.returns.Change;
import org.planweave.exchange.internal.returns.FieldChange;
import org.planweave.ui.components.Govuk;
import org.planweave.ui.components.Select;

/**
 * A change as the check page shows it.
 *
 * @param file what the file changed, marked
 * @param here what was changed here since; null where nothing was
 * @param own the text that is put together of both, as far as they go together; null where there is nothing to put together
 * @param both whether it holds both changes
 */
public record BackView(
        int at, String name, String section, Content file, @Nullable Content here, List<Fact> facts, String who, Select act,
        long version, @Nullable String own, boolean both) {

    /** A field that reads otherwise. */
    public record Fact(String label, String before, String file, String now) {}

    static BackView of(Change change, BackChoices form, Messages messages) {
        Content here = change.isOlder() ? Difference.of(change.before(), change.line().text()) : null;
        boolean merges = change.isOlder() && change.isOfText() && change.allows(Act.UPDATE);
        Optional<String> both = BothTexts.of(change.before(), change.line().text(), change.file());
        return new BackView(change.at(), LineKind.of(change.line().kind()).label() + " " + change.line().number(),
                change.line().section(), Difference.of(change.before(), change.file()), here, facts(change, messages),
                who(change, messages), act(change, form, messages), change.line().version(),
                merges ? form.text(change.at(), both.orElse(change.file())) : null, both.isPresent());
    }

    private static List<Fact> facts(Change change, Messages messages) {
        List<Fact> facts = new ArrayList<>();
        String nothing = messages.text("exchange.back.empty");
        for (FieldChange field : change.fields()) {
            String before = field.before().isEmpty() ? nothing : field.before();
            String file = field.file().isEmpty() ? nothing : field.file();
            String now = field.now().equals(field.before()) ? "" : field.now();
            facts.add(new Fact(messages.text("exchange.field." + field.name()), before, file, now));
        }
        return facts;
    }

    private static String who(Change change, Messages messages) {
        List<String> said = new ArrayList<>();
        if (change.copies() > 1) {
            said.add(messages.text("exchange.back.copies", change.copies()));
        }
        if (change.isEmptied()) {
            said.add(messages.text("exchange.back.emptied"));
        }
        if (change.already()) {
            said.add(messages.text("exchange.back.suggested"));
        }
        if (!change.authors().isEmpty()) {
            said.add(messages.text("exchange.back.tracked", String.join(", ", change.authors())));
        }
        if (!change.mayUpdate() && !change.maySuggest()) {
            said.add(messages.text("exchange.back.readOnly"));
        }
        return String.join(" ", said);
    }

    private static Select act(Change change, BackChoices form, Messages messages) {
        Select select = Govuk.select("act." + change.at(), messages.text("exchange.back.act", change.line().number()));
        for (Act act : Act.values()) {
            if (change.allows(act)) {
                String key = act == Act.UPDATE && change.isOlder() && change.isOfText() ? "exchange.back.act.merge"
                        : act == Act.SUGGEST && change.isEmptied() ? "exchange.back.act.out" : "exchange.back.act." + act.word();
                select.option(act.word(), messages.text(key, change.line().number()));
            }
        }
        return select.value(form.act(change).word());
    }
}
