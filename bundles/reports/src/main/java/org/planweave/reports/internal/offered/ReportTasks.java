package org.planweave.reports.internal.offered;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Identified;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.reports.internal.pages.PageParts;
import org.planweave.reports.internal.rules.Days;
import org.planweave.reports.internal.rules.Deadline;
import org.planweave.reports.internal.rules.Gaps;
import org.planweave.reports.internal.rules.Gaps.By;
import org.planweave.reports.internal.rules.Gaps.Gap;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.rules.ReportForm.Section;
import org.planweave.reports.internal.rules.Service;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;
import org.planweave.ui.Waiting;

/**
 * On the first page: what reports of the current round wait for from the reader. Words from those who write them, a signature from the
 * service that answers for a section, confirmation and decision from democratic services.
 */
@Component(service = Contribution.class)
@SlotContribution(slot = "home.tasks/v1", slot_order = 40)
public final class ReportTasks implements Contribution<Identified> {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final PageParts parts;

    @Activate
    public ReportTasks(@Reference PageParts parts) {
        this.parts = parts;
    }

    @Override
    public Map<String, Content> render(List<Identified> items) {
        Set<Service> services = parts.permits().services();
        Optional<Round> round = parts.permits().takesPart(services) ? parts.plans().currentRound() : Optional.empty();
        List<Content> tasks = new ArrayList<>();
        LocalDate today = LocalDate.now(LONDON);
        round.ifPresent(current -> parts.book().about(parts.plans().plans(current.id()).stream().map(Plan::id).toList()).stream()
                .filter(report -> report.decision() == null)
                .forEach(report -> tasks.addAll(of(report, services, Deadline.of(current, today).orElse(null), today))));
        return tasks.isEmpty() ? Map.of() : Map.of(items.get(0).id(), new Waiting(tasks));
    }

    private List<Content> of(Report report, Set<Service> services, @Nullable Deadline deadline, LocalDate today) {
        List<Content> tasks = new ArrayList<>();
        List<Gap> gaps = Gaps.of(report);
        long words = gaps.stream().filter(gap -> gap.by() == By.AUTHOR).count();
        if (words > 0 && parts.permits().isAuthor(report)) {
            tasks.add(task(report, deadline, "reports.task.write", words, "/edit"));
        }
        for (Section section : report.form().sections()) {
            boolean own = section.signer().filter(services::contains).isPresent() && report.signature(section.code()).isEmpty();
            if (own && !report.content().words(section.code()).text().isBlank() && parts.permits().maySign(report, section)) {
                tasks.add(task(report, deadline, "reports.task.sign", section.title(), ""));
            }
        }
        if (parts.permits().isProperOfficer(report)) {
            if (gaps.stream().allMatch(gap -> gap.by() == By.OFFICER) && !gaps.isEmpty()) {
                tasks.add(task(report, deadline, "reports.task.confirm", "", ""));
            }
            if (gaps.isEmpty() && report.meetingDay().filter(day -> day.isBefore(today)).isPresent()) {
                tasks.add(task(report, null, "reports.task.decision", "", "/decision"));
            }
        }
        return tasks;
    }

    private Content task(Report report, @Nullable Deadline deadline, String key, Object argument, String page) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("when", deadline == null ? "" : Days.day(deadline.day()));
        model.put("late", deadline != null && deadline.late());
        model.put("what", parts.text(key, argument));
        model.put("sub", report.content().title());
        model.put("action", parts.text(key + ".do"));
        model.put("href", "/reports/" + report.id() + page);
        return parts.render("task.jte", model);
    }
}
