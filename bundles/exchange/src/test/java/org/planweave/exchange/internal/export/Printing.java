package org.planweave.exchange.internal.export;

import org.planweave.api.documents.PlanPrinter;

/** Lets a test say who prints plans. */
public final class Printing {

    private Printing() {}

    public static void by(Pdf pdf, PlanPrinter printer) {
        pdf.printer = printer;
    }
}
