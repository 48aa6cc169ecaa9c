package org.planweave.clusterstreets.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.planning.LineFields;
import org.planweave.api.synergies.ComparedLine;
import org.planweave.api.synergies.FoundTogether;
import org.planweave.api.synergies.FoundTogether.Reason;
import org.planweave.api.synergies.FoundTogether.Words;
import org.planweave.api.synergies.SynergyDetector;

/** Finds works of two departments in one place within a year of each other, where the ground could be opened once. */
@Component(service = SynergyDetector.class)
public final class DigOnce implements SynergyDetector {

    private static final Pattern WORKS = Pattern.compile("(?i)\\b(?:re)?(?:dig|digging|pave|paving|surface|surfacing|lay|laying|build|"
            + "building|trench(?:es)?|drain(?:s|age)?|pipes?|mains?|cables?|kerbs?|crossings?|pavements?|carriageways?|junctions?)\\b");
    private static final long LONGEST_DAYS = 365;
    private static final int MONTH = "2027-06".length();
    private static final double SURE = 0.9;
    private static final double WEAKEST = 0.5;

    private record Works(ComparedLine line, String place, Words words, LocalDate from, LocalDate to) {}

    @Override
    public String id() {
        return "cluster-streets.dig-once";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public String title() {
        return "Ground that two departments open within a year";
    }

    @Override
    public String type() {
        return "shared-asset";
    }

    @Override
    public List<FoundTogether> find(List<ComparedLine> lines) {
        List<Works> works = lines.stream().map(DigOnce::works).flatMap(Optional::stream).toList();
        List<FoundTogether> found = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            for (Works other : works.subList(i + 1, works.size())) {
                found(works.get(i), other).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Works> works(ComparedLine line) {
        String place = line.field(LineFields.PLACE).strip();
        Matcher words = WORKS.matcher(line.text());
        LocalDate from = day(line.field(LineFields.START), false);
        LocalDate to = day(line.field(LineFields.END), true);
        if (!line.kind().equals("action") || place.isEmpty() || !words.find() || from == null && to == null) {
            return Optional.empty();
        }
        return Optional.of(new Works(line, place, new Words(words.start(), words.end()), from == null ? to : from, to == null ? from : to));
    }

    private static Optional<FoundTogether> found(Works one, Works other) {
        long apart = apart(one, other);
        if (one.line().department().equals(other.line().department()) || !one.place().equalsIgnoreCase(other.place())
                || apart > LONGEST_DAYS) {
            return Optional.empty();
        }
        String when = apart == 0 ? "on the same days" : apart + (apart == 1 ? " day apart" : " days apart");
        return Optional.of(new FoundTogether(one.line().id(), other.line().id(), null,
                SURE - (SURE - WEAKEST) * apart / LONGEST_DAYS, List.of(
                        new Reason("place", where(one), where(other), one.place(), 2),
                        new Reason("dates", null, null, when, 1),
                        new Reason("words", one.words(), other.words(), null, 1))));
    }

    /** Days between the end of one and the start of the other; 0 if they meet. */
    private static long apart(Works one, Works other) {
        if (one.from().isAfter(other.to())) {
            return ChronoUnit.DAYS.between(other.to(), one.from());
        }
        return other.from().isAfter(one.to()) ? ChronoUnit.DAYS.between(one.to(), other.from()) : 0;
    }

    private static @Nullable Words where(Works works) {
        int at = works.line().text().toLowerCase(Locale.UK).indexOf(works.place().toLowerCase(Locale.UK));
        return at < 0 ? null : new Words(at, at + works.place().length());
    }

    /** What imports leave that is no day says nothing. */
    private static @Nullable LocalDate day(String field, boolean last) {
        try {
            if (field.length() != MONTH) {
                return LocalDate.parse(field);
            }
            return last ? YearMonth.parse(field).atEndOfMonth() : YearMonth.parse(field).atDay(1);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
