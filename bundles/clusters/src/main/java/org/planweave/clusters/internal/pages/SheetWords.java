package org.planweave.clusters.internal.pages;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.planweave.api.people.Department;
import org.planweave.clusters.internal.sheet.Sheet;
import org.planweave.clusters.internal.sheet.SheetLine;

/** The words of a sheet: departments, money, partners. */
public final class SheetWords {

    private final PageParts parts;
    private final Sheet sheet;

    SheetWords(PageParts parts, Sheet sheet) {
        this.parts = parts;
        this.sheet = sheet;
    }

    /** Money of one kind: its total, and each department's part. */
    public record Sum(String kind, String total, List<String> shares) {}

    public Department department(SheetLine line) {
        return parts.department(line.department());
    }

    public List<Department> members() {
        return parts.departments(sheet.members());
    }

    /** The names of the other members that a line names as partners. */
    public String with(SheetLine line) {
        return parts.names(line.with().stream().filter(sheet.members()::contains).toList());
    }

    public List<Sum> money() {
        List<Sum> sums = new ArrayList<>();
        sheet.money().forEach((kind, shares) -> sums.add(new Sum(
                kind.isEmpty() ? parts.text("clusters.sheet.money.any") : kind.replace('_', ' '),
                pounds(shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)), shares(shares))));
        return sums;
    }

    private List<String> shares(Map<String, BigDecimal> shares) {
        return sheet.members().stream()
                .filter(shares::containsKey)
                .map(id -> parts.department(id).code() + " " + pounds(shares.get(id)))
                .collect(Collectors.toList());
    }

    private static String pounds(BigDecimal amount) {
        String digits = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK)).format(amount.abs());
        return (amount.signum() < 0 ? "−£" : "£") + digits;
    }
}
