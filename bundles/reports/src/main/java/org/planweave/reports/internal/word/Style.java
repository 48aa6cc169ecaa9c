package org.planweave.reports.internal.word;

import java.util.List;

/** What a report writes in, with the names of the styles that it looks for in a template, best first. */
public enum Style {
    HEADING("Report heading", "heading 1"),
    SUBHEADING("Report subheading", "heading 2"),
    APPENDIX("Report appendix", "Report heading", "heading 1"),
    PARAGRAPH("Report paragraph"),
    TEXT("Report text", "Body Text"),
    BULLET("Report bullet", "List Bullet"),
    NUMBER("Report number", "List Number"),
    EXEMPT("Report exempt"),
    CAPTION("Report caption", "caption"),
    TABLE("Report table", "Table Grid"),
    CELL("Report table text");

    private final List<String> names;

    Style(String... names) {
        this.names = List.of(names);
    }

    public List<String> names() {
        return names;
    }
}
