package org.planweave.records.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;
import org.planweave.records.internal.pack.PackFiles;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.stored.Host;
import org.planweave.records.internal.stored.Permits;
import org.planweave.ui.Page;
import org.planweave.ui.components.Govuk;
import org.planweave.ui.components.Select;

/** Everything held about one person, as Article 15 of the UK GDPR gives them a right to it. */
@Component(service = PersonPages.class)
@JakartarsResource
@Path("records/people")
@Produces(MediaType.TEXT_HTML)
public final class PersonPages {

    private final PackFiles files;
    private final Permits permits;
    private final Host host;

    @Activate
    public PersonPages(@Reference PackFiles files, @Reference Permits permits, @Reference Host host) {
        this.files = files;
        this.permits = permits;
        this.host = host;
    }

    @GET
    public Page choose() {
        permits.require();
        return page("", Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object take(@FormParam("person") @DefaultValue("") String chosen, @FormParam("password") @DefaultValue("") String password,
            @FormParam("code") @DefaultValue("") String code) {
        permits.require();
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<Person> person = chosen.isBlank() ? Optional.empty() : host.council().person(chosen);
        if (person.isEmpty()) {
            errors.put("person", Words.text("records.person.missing"));
        }
        errors.putAll(permits.prove(password, code));
        return errors.isEmpty() && person.isPresent() ? PageParts.zip(files.about(person.get()), "held-about-" + person.get().username())
                : page(chosen, errors).status(PageParts.REFUSED);
    }

    private Page page(String chosen, Map<String, String> errors) {
        Select select = Govuk.select("person", Words.text("records.person.who")).option("", Words.text("records.person.choose"));
        host.council().people().forEach(one -> select.option(one.id(), one.post().isEmpty() ? one.name() : one.name() + ", " + one.post()));
        String title = Words.text("records.person");
        return PageParts.page(errors.isEmpty() ? title : Words.text("records.problem", title)).body(Words.render("person.jte", Map.of(
                "title", title, "people", select.value(chosen).error(errors.get("person")), "asksPassword", !permits.fresh(),
                "asksCode", permits.asksCode(), "elsewhere", permits.elsewhere(), "errors", errors, "summary", PageParts.summary(errors))));
    }
}
