package org.planweave.notices.internal.pages;

import gg.jte.Content;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.notices.NoticeTopic;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.store.Transactions;
import org.planweave.notices.internal.mail.MailSettings;
import org.planweave.notices.internal.mail.Mailboxes;
import org.planweave.notices.internal.mail.Outbox;
import org.planweave.notices.internal.rules.Way;
import org.planweave.notices.internal.stored.Choices;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;
import org.planweave.ui.components.ErrorSummary;
import org.planweave.ui.components.Govuk;
import org.planweave.ui.components.Select;

/** Where everybody chooses, topic by topic, how they want to be told. */
@Component(service = ChoicesPages.class)
@JakartarsResource
@Path("notices/choices")
@Produces(MediaType.TEXT_HTML)
public final class ChoicesPages {

    private static final String PREFIX = "way-";
    private static final String ADDRESS = "address";
    private static final int REFUSED = 422;

    private final Choices choices;
    private final MailSettings settings;
    private final Mailboxes mailboxes;
    private final Outbox outbox;
    private final Transactions transactions;
    private final CurrentUser user;

    @Activate
    public ChoicesPages(@Reference Choices choices, @Reference MailSettings settings, @Reference Mailboxes mailboxes,
            @Reference Outbox outbox, @Reference Transactions transactions, @Reference CurrentUser user) {
        this.choices = choices;
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.transactions = transactions;
        this.user = user;
    }

    @GET
    public Page show() {
        return page(Map.of(), null, Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object choose(MultivaluedMap<String, String> form) {
        Person person = user.required();
        Map<String, String> wanted = new HashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(PREFIX) && !values.isEmpty()) {
                wanted.put(name.substring(PREFIX.length()), values.get(0));
            }
        });
        String address = form.getFirst(ADDRESS);
        try {
            transactions.join(() -> keep(person, wanted, address));
        } catch (Problem problem) {
            if (problem.faults().isEmpty()) {
                throw problem;
            }
            Map<String, String> errors = new LinkedHashMap<>();
            problem.faults().forEach(fault -> errors.put(fault.pointer(), fault.detail()));
            return page(wanted, address, errors).status(REFUSED);
        }
        return SeeOther.to("/notices/choices").saying(PageParts.text("notices.choices.saved"));
    }

    private Person keep(Person person, Map<String, String> wanted, @Nullable String address) {
        choices.choose(person, wanted);
        if (address != null && settings.isOn()) {
            mailboxes.give(person, address);
        }
        return person;
    }

    /**
     * @param wanted what was sent and could not be kept, by topic
     * @param address the address that was sent with it, or null
     * @param errors what is wrong with it, by topic
     */
    private Page page(Map<String, String> wanted, @Nullable String address, Map<String, String> errors) {
        Person person = user.required();
        List<Content> toDo = new ArrayList<>();
        List<Content> toKnow = new ArrayList<>();
        choices.of(person).forEach((topic, way) -> (topic.mustAct() ? toDo : toKnow).add(
                field(topic, wanted.getOrDefault(topic.id(), way.word()), errors.get(topic.id()))));
        return Page.titled(PageParts.text("notices.choices.title"))
                .section("notices")
                .crumb(PageParts.text("notices.title"), "/notices")
                .body(PageParts.render("choices.jte", Map.of(
                        "summary", summary(errors), "toDo", toDo, "toKnow", toKnow, "mail", settings.isOn(),
                        "address", settings.isOn() ? addressField(person, address, errors.get(ADDRESS)) : Html.EMPTY,
                        "failure", settings.isOn() ? outbox.failure(person).orElse("") : "")));
    }

    private Content addressField(Person person, @Nullable String typed, @Nullable String error) {
        return Govuk.input(ADDRESS, PageParts.text("notices.address"))
                .hint(PageParts.text("notices.address.hint", mailboxes.usual(person), String.join(", @", settings.domains())))
                .value(typed == null ? mailboxes.given(person).orElse("") : typed)
                .error(error);
    }

    private static Content field(NoticeTopic topic, String chosen, @Nullable String error) {
        Select select = Govuk.select(PREFIX + topic.id(), topic.title()).value(chosen).error(error);
        for (Way way : Way.values()) {
            if (way.suits(topic.mustAct())) {
                select.option(way.word(), PageParts.text("notices.way." + way.word()));
            }
        }
        return select;
    }

    private static Content summary(Map<String, String> errors) {
        if (errors.isEmpty()) {
            return Html.EMPTY;
        }
        ErrorSummary summary = Govuk.errorSummary();
        errors.forEach((field, sentence) -> summary.error("#" + (field.equals(ADDRESS) ? "" : PREFIX) + field, sentence));
        return summary;
    }
}
