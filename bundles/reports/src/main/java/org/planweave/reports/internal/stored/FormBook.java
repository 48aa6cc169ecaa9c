package org.planweave.reports.internal.stored;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.reports.internal.forms.ShippedForms;
import org.planweave.reports.internal.rows.FormRow;
import org.planweave.reports.internal.rules.ReportForm;

/** The forms that a new report can have: those that come with the module, and the council's own. */
@Component(service = FormBook.class)
public final class FormBook {

    private static final int MOST = 50;

    private final Host host;
    private final Keepers keepers;

    @Activate
    public FormBook(@Reference Host host, @Reference Keepers keepers) {
        this.host = host;
        this.keepers = keepers;
    }

    /** The shipped ones first, then the council's by title. */
    public List<ReportForm> all() {
        return Stream.concat(ShippedForms.all().stream(), own().stream()).toList();
    }

    /** Those that the council brought in, by title. */
    public List<ReportForm> own() {
        return host.store.reading(entities -> entities.createQuery("select f from FormRow f", FormRow.class).getResultStream()
                .map(FormRow::form).sorted(Comparator.comparing(ReportForm::title).thenComparing(ReportForm::code)).toList());
    }

    public Optional<ReportForm> find(String code) {
        return ShippedForms.find(code).or(() -> host.store.reading(
                entities -> Optional.ofNullable(entities.find(FormRow.class, code)).map(FormRow::form)));
    }

    /**
     * Brings a form in, or a new version of one. Reports that are there keep the form they were made in.
     *
     * @param pointer the field that the form came in
     * @throws Problem 403, 400 if its code belongs to a shipped form or there are too many
     */
    public void put(ReportForm form, String pointer) {
        keepers.require();
        if (ShippedForms.find(form.code()).isPresent()) {
            throw Problem.invalid(pointer, "The code “" + form.code()
                    + "” belongs to a form that comes with the portal; choose another code.");
        }
        host.store.doInTransaction(entities -> {
            FormRow row = entities.find(FormRow.class, form.code());
            TemplateBook.check(entities, form, pointer);
            if (row == null) {
                if (own().size() >= MOST) {
                    throw Problem.invalid(pointer, "There are " + MOST + " forms already; remove one that nobody uses.");
                }
                row = new FormRow(form.code());
                entities.persist(row);
            }
            row.put(form, host.now(), host.who());
            host.recorded("reportForm.put", ref(form.code()), Map.of("title", form.title()));
        });
    }

    /** Removes one of the council's own. @throws Problem 403, 404 */
    public void remove(String code) {
        keepers.require();
        host.store.doInTransaction(entities -> {
            FormRow row = entities.find(FormRow.class, code);
            if (row == null) {
                throw Problem.notFound("The council has no form “" + code + "” of its own. Those that come with the portal stay.");
            }
            entities.remove(row);
            TemplateBook.remove(entities, code);
            host.recorded("reportForm.removed", ref(code), Map.of());
        });
    }

    static ResourceRef ref(String code) {
        return new ResourceRef("reports", "form", code);
    }
}
