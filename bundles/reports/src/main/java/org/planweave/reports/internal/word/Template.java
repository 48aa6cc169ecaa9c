package org.planweave.reports.internal.word;

import java.util.ArrayList;
import java.util.List;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.Problem.Fault;
import org.planweave.reports.internal.rules.ReportForm;

/** A council's own Word file in which its reports are written. */
public final class Template {

    /** The type of a Word file. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final Messages MESSAGES = Messages.of(Template.class);
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Template() {}

    /**
     * Whether reports of this form can be written in this file.
     *
     * @param pointer the field of a page or of a request that the file came in
     * @throws Problem 400 with a sentence for each thing that is wrong
     */
    public static void check(byte[] file, ReportForm form, String pointer) {
        List<String> wrong = wrong(file, form);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong.stream().map(sentence -> new Fault(pointer, sentence)).toList());
        }
    }

    private static List<String> wrong(byte[] file, ReportForm form) {
        if (file.length == 0) {
            return List.of(MESSAGES.text("reports.template.none"));
        }
        if (file.length >= COMPOUND.length && java.util.Arrays.equals(file, 0, COMPOUND.length, COMPOUND, 0, COMPOUND.length)) {
            return List.of(MESSAGES.text("reports.template.old"));
        }
        try {
            Docx docx = Docx.read(file);
            List<String> wrong = new ArrayList<>(Dangers.in(docx));
            wrong.addAll(TemplateCheck.of(docx, form));
            if (wrong.isEmpty()) {
                // A file that passes and cannot be filled must not be kept: better a fault now than on the day of the meeting. What is
                // only looked at when it is filled, such as its styles, may be no XML.
                empty(file, form);
            }
            return wrong;
        } catch (Unreadable e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /** The template with a report in it. The same of both gives the same bytes. */
    public static byte[] fill(byte[] template, Merge merge) {
        return Filling.of(template, merge);
    }

    /** The template with nothing in its place. */
    public static byte[] empty(byte[] template, ReportForm form) {
        return Filling.of(template, Merge.empty(form));
    }

    /** The template that comes with the portal for reports of this form. */
    public static byte[] shipped(ReportForm form) {
        return ShippedTemplate.of(form);
    }
}
