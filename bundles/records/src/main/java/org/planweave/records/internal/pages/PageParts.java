package org.planweave.records.internal.pages;

import gg.jte.Content;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.planweave.api.Problem;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.components.ErrorSummary;
import org.planweave.ui.components.Govuk;

/** What every page of the module needs. */
final class PageParts {

    static final int REFUSED = 422;

    private PageParts() {}

    static Page page(String title) {
        return Page.titled(title).section("records").crumb(Words.text("records.nav"), "/records");
    }

    static Page page(String title, FoiRequest request) {
        return page(title).crumb(request.reference(), href(request));
    }

    static String href(FoiRequest request) {
        return "/records/requests/" + request.id();
    }

    /** What was wrong, by field; what is no fault of a field is thrown again. */
    static Map<String, String> errors(Problem problem) {
        if (problem.faults().isEmpty()) {
            throw problem;
        }
        Map<String, String> errors = new LinkedHashMap<>();
        problem.faults().forEach(fault -> errors.putIfAbsent(fault.pointer(), fault.detail()));
        return errors;
    }

    static Content summary(Map<String, String> errors) {
        if (errors.isEmpty()) {
            return Html.EMPTY;
        }
        ErrorSummary summary = Govuk.errorSummary();
        errors.forEach((field, sentence) -> summary.error("#" + field, sentence));
        return summary;
    }

    static int number(String page, int last) {
        int number = page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
        return Math.min(number, last);
    }

    static Response zip(byte[] file, String name) {
        return Response.ok(file, "application/zip").header("Content-Disposition", "attachment; filename=\"" + name + ".zip\"").build();
    }

    /** A reference as part of a file's name. */
    static String fileName(FoiRequest request) {
        return request.reference().replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
    }
}
