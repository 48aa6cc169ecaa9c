package org.planweave.reports.internal.stored;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.reports.internal.rows.FormTemplateRow;
import org.planweave.reports.internal.rows.ReportRow;
import org.planweave.reports.internal.rows.TemplateRow;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.rules.ReportForm;
import org.planweave.reports.internal.word.Template;

/**
 * The Word files that reports are written in: the council's own where a form has one, the portal's otherwise.
 * A report keeps the one that its form had when it was made.
 */
@Component(service = TemplateBook.class)
public final class TemplateBook {

    private static final Messages MESSAGES = Messages.of(TemplateBook.class);

    private final Host host;
    private final Keepers keepers;
    private final FormBook forms;

    @Activate
    public TemplateBook(@Reference Host host, @Reference Keepers keepers, @Reference FormBook forms) {
        this.host = host;
        this.keepers = keepers;
        this.forms = forms;
    }

    /** The bytes of a file that is being sent; too much is let go, so that the answer reaches the sender. @throws Problem 413 */
    public byte[] take(InputStream sent) throws IOException {
        byte[] content = sent.readNBytes(Template.MOST_BYTES + 1);
        if (content.length > Template.MOST_BYTES) {
            sent.transferTo(OutputStream.nullOutputStream());
            throw Problem.of(413, "too-large", MESSAGES.text("reports.template.large", Template.MOST_BYTES >> 20));
        }
        return content;
    }

    /** What new reports of this form are written in. @throws Problem 404 if there is no such form */
    public byte[] of(String form) {
        ReportForm known = required(form);
        return host.store.reading(entities -> content(entities, current(entities, form))).orElseGet(() -> Template.shipped(known));
    }

    /** Whether a form has one of the council's own. */
    public boolean isOwn(String form) {
        return host.store.reading(entities -> current(entities, form) != null);
    }

    /** What this report is written in. */
    public byte[] of(Report report) {
        return host.store.reading(entities -> content(entities, Optional.ofNullable(entities.find(ReportRow.class, report.id()))
                .map(ReportRow::template).orElse(null))).orElseGet(() -> Template.shipped(report.form()));
    }

    private static Optional<byte[]> content(EntityManager entities, @Nullable String digest) {
        return digest == null ? Optional.empty()
                : Optional.ofNullable(entities.find(TemplateRow.class, digest)).map(TemplateRow::content);
    }

    /** The digest of what a form has of the council's own, or null. */
    static @Nullable String current(EntityManager entities, String form) {
        FormTemplateRow row = entities.find(FormTemplateRow.class, form);
        return row == null ? null : row.template();
    }

    /** Whether the template of a form would still do after a change of the form. @throws Problem 400 naming what would not */
    static void check(EntityManager entities, ReportForm changed, String pointer) {
        content(entities, current(entities, changed.code())).ifPresent(content -> Template.check(content, changed, pointer));
    }

    /** Whether its form has another by now than this report is written in. */
    public boolean isOld(Report report) {
        return host.store.reading(entities -> !Objects.equals(
                current(entities, report.form().code()),
                Optional.ofNullable(entities.find(ReportRow.class, report.id())).map(ReportRow::template).orElse(null)));
    }

    /** Gives a report the one that its form has now. @throws Problem 400 if it does not do for the form as the report has it */
    static void take(EntityManager entities, ReportForm form, ReportRow row) {
        String before = row.template();
        check(entities, form, "template");
        row.writtenIn(current(entities, form.code()));
        entities.flush();
        forget(entities, before);
    }

    public ReportForm required(String form) {
        return forms.find(form).orElseThrow(() -> Problem.notFound("There is no form “" + form + "”."));
    }

    /**
     * Brings a Word file in for new reports of a form. If it does not do, the one before stays.
     *
     * @param pointer the field that the file came in
     * @throws Problem 403, 404, 400 with a sentence for each thing that is wrong
     */
    public void put(String form, byte[] content, String pointer) {
        keepers.require();
        Template.check(content, required(form), pointer);
        String digest = digest(content);
        host.store.doInTransaction(entities -> {
            if (entities.find(TemplateRow.class, digest) == null) {
                entities.persist(new TemplateRow(digest, content));
                entities.flush();
            }
            FormTemplateRow row = entities.find(FormTemplateRow.class, form);
            String before = row == null ? null : row.template();
            if (row == null) {
                row = new FormTemplateRow(form);
                entities.persist(row);
            }
            row.put(digest, host.now(), host.who());
            entities.flush();
            forget(entities, before);
            host.recorded("reportTemplate.put", FormBook.ref(form),
                    Map.of("sha256", digest, "bytes", String.valueOf(content.length)));
        });
    }

    /** Goes back to the one of the portal. @throws Problem 403, 404 */
    public void remove(String form) {
        keepers.require();
        required(form);
        host.store.doInTransaction(entities -> {
            if (!remove(entities, form)) {
                throw Problem.notFound(
                        "The form “" + form + "” has no Word template of the council’s own; the one of the portal stays.");
            }
            host.recorded("reportTemplate.removed", FormBook.ref(form), Map.of());
        });
    }

    /** @return whether there was one */
    static boolean remove(EntityManager entities, String form) {
        FormTemplateRow row = entities.find(FormTemplateRow.class, form);
        if (row == null) {
            return false;
        }
        entities.remove(row);
        entities.flush();
        forget(entities, row.template());
        return true;
    }

    /** A file that no form and no report is written in need not be kept. */
    private static void forget(EntityManager entities, @Nullable String digest) {
        if (digest == null) {
            return;
        }
        long forms = entities.createQuery("select count(f) from FormTemplateRow f where f.template = :digest", Long.class)
                .setParameter("digest", digest).getSingleResult();
        long reports = entities.createQuery("select count(r) from ReportRow r where r.template = :digest", Long.class)
                .setParameter("digest", digest).getSingleResult();
        if (forms + reports == 0) {
            entities.remove(Objects.requireNonNull(entities.find(TemplateRow.class, digest)));
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java knows no SHA-256", e);
        }
    }
}
