package org.planweave.exchange.internal.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;
import org.planweave.exchange.internal.papers.ReadLine;
import org.planweave.exchange.internal.papers.ReadPaper;
import org.planweave.exchange.internal.papers.Sheet;

/** Says what an import would do, and changes nothing. */
@Component(service = Outlooks.class)
public final class Outlooks {

    private final Plans plans;
    private final Council council;
    private final Messages messages = Messages.of(Outlooks.class);

    @Activate
    public Outlooks(@Reference Plans plans, @Reference Council council) {
        this.plans = plans;
        this.council = council;
    }

    /** What would be done with the paper. */
    public Outlook of(ReadPaper paper, Wish wish) {
        String period = wish.period().isEmpty() ? paper.period() : wish.period();
        Optional<Span> span = Span.of(period);
        boolean assumed = wish.period().isEmpty() && span.isEmpty();
        Optional<Round> round = assumed ? plans.currentRound() : round(period, span);
        String kind = wish.kind().isEmpty() ? kind(paper) : wish.kind();
        List<Target> targets = targets(paper, wish, round, kind);
        String named = round.map(Round::title).or(() -> span.map(Span::text)).orElse("");
        List<String> willCreate = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        departments(targets, wish, willCreate, missing);
        if (round.isEmpty()) {
            round(named, period, wish, willCreate, missing);
        }
        return new Outlook(targets, round.orElse(null), named, assumed && round.isPresent(), kind, willCreate, missing);
    }

    private Optional<Round> round(String period, Optional<Span> span) {
        return plans.rounds().stream()
                .filter(round -> round.id().equals(period) || round.title().equalsIgnoreCase(period)
                        || span.filter(one -> one.is(round)).isPresent())
                .findFirst();
    }

    private List<Target> targets(ReadPaper paper, Wish wish, Optional<Round> round, String kind) {
        List<Plan> there = round.map(one -> plans.plans(one.id())).orElse(List.of());
        List<Target> targets = new ArrayList<>();
        for (Sheet sheet : sheets(paper, wish)) {
            String named = wish.department().isEmpty() || paper.isOfSeveral() && sheets(paper, wish).size() > 1
                    ? sheet.department() : wish.department();
            @Nullable Department department = named.isEmpty() ? null : department(named).orElse(null);
            targets.add(new Target(
                    sheet, department == null ? named : department.name(), department, existing(there, department,
                            kind)));
        }
        return targets;
    }

    /**
     * Of a table of several services, the lines of the one that was asked for; all of it as that department's if it
     * has none.
     */
    private List<Sheet> sheets(ReadPaper paper, Wish wish) {
        if (!paper.isOfSeveral() || wish.department().isEmpty()) {
            return paper.sheets();
        }
        String wanted = department(wish.department()).map(Department::id).orElse(wish.department());
        List<Sheet> own = paper.sheets().stream()
                .filter(sheet -> department(sheet.department()).map(Department::id).orElse(sheet.department())
                        .equalsIgnoreCase(wanted))
                .toList();
        return own.isEmpty() ? List.of(new Sheet(wish.department(), paper.lines())) : own;
    }

    /** By what people call a department: “Department of Markets” is “Markets”. */
    private Optional<Department> department(String named) {
        String bare = named.replaceFirst("(?i)^(?:the )?(?:department|directorate) (?:of|for) (?:the )?", "")
                .replaceFirst("(?i) (?:department|directorate)$", "");
        return council.department(named).or(() -> bare.isBlank() ? Optional.empty() : council.department(bare));
    }

    private static @Nullable Plan existing(List<Plan> there, @Nullable Department department, String kind) {
        return department == null ? null : there.stream()
                .filter(plan -> plan.department().equals(department.id()) && plan.kind().equals(kind))
                .findFirst().orElse(null);
    }

    private void departments(List<Target> targets, Wish wish, List<String> willCreate, List<String> missing) {
        for (Target target : targets) {
            if (target.name().isEmpty()) {
                missing.add(messages.text("exchange.missing.whose"));
            } else if (target.department() == null && wish.create()) {
                willCreate.add(messages.text("exchange.create.department", target.name()));
            } else if (target.department() == null) {
                missing.add(messages.text("exchange.missing.department", target.name()));
            }
        }
    }

    private void round(String named, String period, Wish wish, List<String> willCreate, List<String> missing) {
        if (named.isEmpty()) {
            missing.add(period.isEmpty() ? messages.text("exchange.missing.period")
                    : messages.text("exchange.missing.periodUnclear", period));
        } else if (wish.create()) {
            willCreate.add(messages.text("exchange.create.round", named));
        } else {
            missing.add(messages.text("exchange.missing.round", named));
        }
    }

    private String kind(ReadPaper paper) {
        List<ReadLine> lines = paper.lines();
        if (paper.title().toLowerCase(Locale.UK).contains("directorate")) {
            return messages.text("exchange.kind.directorate");
        }
        if (!lines.isEmpty() && lines.stream().allMatch(line -> line.kind().equals("kpi"))) {
            return messages.text("exchange.kind.kpis");
        }
        boolean risks = !lines.isEmpty() && lines.stream().allMatch(line -> line.kind().equals("risk"));
        return messages.text(risks ? "exchange.kind.risks" : "exchange.kind.usual");
    }
}
