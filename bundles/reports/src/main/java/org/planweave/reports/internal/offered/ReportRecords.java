package org.planweave.reports.internal.offered;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.access.Classification;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plans;
import org.planweave.api.records.HeldRecord;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.records.RecordScope;
import org.planweave.api.records.RecordSource;
import org.planweave.reports.internal.rules.Content;
import org.planweave.reports.internal.rules.Content.Words;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.stored.ReportBook;

/** Committee reports: what was recommended, each section's words with what keeps them from publication, signatures, the decision. */
@Component(service = RecordSource.class)
public final class ReportRecords implements RecordSource {

    private final ReportBook book;
    private final Plans plans;
    private final Messages messages = Messages.of(ReportRecords.class);

    @Activate
    public ReportRecords(@Reference ReportBook book, @Reference Plans plans) {
        this.book = book;
        this.plans = plans;
    }

    @Override
    public String module() {
        return "reports";
    }

    /** A report is about plans: it belongs to a plan and, once something was decided, its decision to each of the lines. */
    @Override
    public List<HeldRecord> about(RecordScope scope) {
        List<HeldRecord> held = new ArrayList<>(some(report -> report.plans().stream().anyMatch(scope.plans()::contains), any -> true));
        if (!scope.lines().isEmpty()) {
            Set<String> of = plans.lines(scope.lines()).values().stream().map(Line::plan).collect(Collectors.toSet());
            book.all().stream().filter(report -> report.plans().stream().anyMatch(of::contains)).forEach(report -> decision(report, held));
        }
        return held;
    }

    @Override
    public List<HeldRecord> saying(String words) {
        return some(any -> true, record -> says(record, words));
    }

    @Override
    public List<HeldRecord> of(Person person) {
        return some(any -> true, record -> record.by().equals(person.id()) || says(record, person.name()));
    }

    private static boolean says(HeldRecord record, String words) {
        String looked = words.toLowerCase(Locale.UK);
        return record.passages().stream().anyMatch(one -> one.text().toLowerCase(Locale.UK).contains(looked));
    }

    private List<HeldRecord> some(Predicate<Report> reports, Predicate<HeldRecord> which) {
        return book.all().stream().filter(reports).flatMap(report -> held(report).stream()).filter(which).toList();
    }

    private List<HeldRecord> held(Report report) {
        List<HeldRecord> held = new ArrayList<>();
        Content content = report.content();
        held.add(record(report, "reports.held.report", report.id(), report.by(), List.of(
                new Passage(messages.text("reports.held.title"), content.title()),
                new Passage(messages.text("reports.held.cover"), content.cover().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(one -> one.getKey() + ": " + one.getValue()).collect(Collectors.joining("\n"))),
                new Passage(messages.text("reports.held.recommendations"), content.recommendations().stream()
                        .map(one -> one.verb() + " " + one.text()).collect(Collectors.joining("\n"))),
                new Passage(messages.text("reports.held.background"), content.background().stream()
                        .map(one -> one.title() + ", " + one.where()).collect(Collectors.joining("\n"))))));
        report.form().sections().forEach(section -> section(report, section.code(), section.title(), held));
        report.signatures().forEach((section, signature) -> held.add(HeldRecord.of(report.ref(), messages.text("reports.held.signature"), section,
                signature.at(), signature.person(), List.of(), plan(report), null)));
        decision(report, held);
        return held;
    }

    private void section(Report report, String code, String title, List<HeldRecord> held) {
        Words words = report.content().words(code);
        if (!words.text().isBlank()) {
            HeldRecord one = record(report, "reports.held.section", title, report.by(),
                    List.of(new Passage(messages.text("reports.held.text"), words.text())));
            held.add(words.open() ? one : one.classified(Classification.EXEMPT,
                    (messages.text("reports.held.paragraph", words.exempt()) + " " + words.why()).strip()));
        }
    }

    private void decision(Report report, List<HeldRecord> held) {
        Report.Decision decision = report.decision();
        if (decision != null) {
            held.add(record(report, "reports.held.decision", decision.day().toString(), decision.by(), List.of(
                    new Passage(messages.text("reports.held.outcome"), messages.text("reports.outcome." + decision.outcome().name())),
                    new Passage(messages.text("reports.held.minute"), decision.minute()),
                    new Passage(messages.text("reports.held.text"), decision.words()))));
        }
    }

    private HeldRecord record(Report report, String kind, String title, String by, List<Passage> passages) {
        return HeldRecord.of(report.ref(), messages.text(kind), title, report.changedAt(), by,
                passages.stream().filter(one -> !one.text().isBlank()).toList(), plan(report), null);
    }

    private static @Nullable String plan(Report report) {
        return report.plans().isEmpty() ? null : report.plans().get(0);
    }
}
