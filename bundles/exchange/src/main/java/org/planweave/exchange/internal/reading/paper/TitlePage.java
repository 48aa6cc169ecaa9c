package org.planweave.exchange.internal.reading.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.source.Block;
import org.planweave.exchange.internal.reading.source.Source;

/** What a paper calls itself: title, department and period. */
final class TitlePage {
    private static final Pattern PLAN = Pattern.compile(
        "(?i)\\b(business|service|services|directorate|departmental|department|division(al)?|delivery|corporate|improvement|strategic"
            + "|annual|operational|council|team|performance|action|area|strategy|improvement|group|unit) (\\w+ )?(plans?\\b|planning\\b)"
            + "|\\bplan\\b|\\bpriorities for\\b");
    private static final Pattern DECOR = Pattern.compile("(?i)^appendix (\\d{1,2}|[a-z])\\b[\\s:.–—-]*");
    private static final Pattern OWNED = Pattern.compile(
        "(?i)^(?:the )?department (?:of|for) .+? (?=(?:departmental |high[- ]level |draft )*(?:business|service|delivery|strategic|annual|improvement|operational) plan)");
    private static final Pattern OF = Pattern.compile(
        "(?i)\\b(?:department|directorate) (?:of|for)(?: the)? (?<name>\\p{Lu}[^:;.()\\d]{2,80}?)"
            + "(?=$|[:;.(,–—]|\\s[-–—]|\\s(?:(?:departmental |high[- ]level |draft )*(?:business|service|delivery|strategic|annual|improvement|operational)) plan|\\s\\d)");
    private static final Pattern BEFORE = Pattern.compile(
        "^(?:Draft |The |Our |Final )*(?<name>\\p{Lu}[^:;.\\d]{2,80}?)(?:['’]s|s['’])? (?:(?i)department |directorate |division |service area )"
            + "?(?i:departmental |high[- ]level |draft |directorate |annual )*(?i:business|service|services|delivery|operational|improvement|department|directorate|team) (?i:plan)\\w*\\b.*");
    private static final Pattern UNIT = Pattern.compile(
        "^(?:The )?(?<name>\\p{Lu}[\\p{L}&,'’ -]{2,70}?) (?i:directorate|department|division)\\b(?!al).{0,60}");
    private static final Pattern AHEAD = Pattern.compile("^(?<name>\\p{Lu}[^:–—\\d]{2,60}?)(?::| [–—-]) .*\\b(?i:plan)\\b.*");
    private static final Pattern BEHIND = Pattern.compile("^.*\\b(?i:plan)\\b[^:–—]*(?::| [–—-]) (?<name>\\p{Lu}[^\\d:–—]{2,60})$");
    private static final Pattern SERVICE = Pattern.compile("^(?<name>\\p{Lu}[\\p{L}&,'’ -]{2,60} (?:Services?|Team|Group|Unit))$");
    private static final Pattern DIRECTOR = Pattern.compile(
        "(?i)(?:(?:executive|strategic|corporate|interim|assistant|deputy|service|operational|acting) )*(?:director|head|chief officer)"
            + "(?: of| for|,| [-–—])(?: the)? (?<name>\\p{Lu}.{2,80})");

    private static final Pattern COUNCIL = Pattern.compile("(?i).*\\b(council|corporation|authority)\\b.*");
    private static final Pattern GENERIC = Pattern.compile(
        "(?i)(the )?(high[- ]level|final|draft|our|council|corporate|departmental|directorate|service|business|annual|strategic|this|three[- ]year|delivery|\\W)+( plan)?");

    private final List<String> candidates = new ArrayList<>();
    private final Covers cover;
    private final String provenance;
    private final String file;
    private final String title;

    TitlePage(Source source, Covers cover, String file) {
        this.cover = cover;
        this.file = file;
        this.provenance = source.provenance().size() > 1 ? source.provenance().get(1)
            : String.join(" ", source.provenance());
        gather(source.blocks());
        this.title = findTitle();
    }

    private void gather(List<Block> blocks) {
        for (Block block : blocks) {
            boolean section = block instanceof Block.Heading heading && starts(heading.text());
            boolean contents = Section.of(block.text()).role() == Section.Role.CONTENTS;
            if (candidates.size() >= 12 || contents || section || block instanceof Block.Item) {
                return;
            }
            if (!block.text().isBlank() && !(block instanceof Block.Grid) && block.text().length() <= 160) {
                candidates.add(block.text());
            }
        }
    }

    /** Whether a heading opens the paper itself, so that the title page is over. */
    private static boolean starts(String heading) {
        Section section = Section.of(heading);
        boolean lines = section.role() == Section.Role.LINES && Section.isPlain(heading);
        return !PLAN.matcher(heading).find() && (lines || section.role() != Section.Role.LINES && section.role() != Section.Role.UNKNOWN);
    }

    String title() {
        return title;
    }

    /** The lines a paper names itself by: for judging what it is. */
    List<String> self() {
        List<String> all = new ArrayList<>(candidates);
        all.add(title);
        all.add(provenance);
        return all;
    }

    private String findTitle() {
        String subject = cover.value("subject", "plan title", "report title", "title");
        if (subject != null) {
            return subject;
        }
        for (String candidate : candidates) {
            if (PLAN.matcher(candidate).find() && !Covers.isKeyed(candidate)) {
                String bare = OWNED.matcher(DECOR.matcher(candidate).replaceFirst("")).replaceFirst("");
                return bare.isBlank() ? candidate : bare;
            }
        }
        return candidates.stream().filter(c -> !Covers.isKeyed(c) && !COUNCIL.matcher(c).matches()).findFirst()
            .orElseGet(() -> candidates.isEmpty() ? fallback() : candidates.get(0));
    }

    private String fallback() {
        return provenance.isBlank() ? file.replaceFirst("\\.[A-Za-z]{1,5}$", "").replaceAll("[_-]+", " ").strip() : provenance;
    }

    @Nullable String period() {
        String keyed = cover.value("plan period", "period", "reporting period", "financial year", "year");
        if (keyed != null && keyed.matches(".*\\d.*")) {
            String found = Periods.in(keyed);
            return found == null ? keyed : found;
        }
        String found = Periods.in(title);
        for (String candidate : candidates) {
            found = found != null || Covers.isKeyed(candidate) ? found : Periods.in(candidate);
        }
        if (found != null) {
            return found;
        }
        String inName = Periods.in(provenance);
        String year = Periods.year(title);
        String inFile = Periods.ofFile(file);
        return inName != null ? inName : inFile != null ? inFile : year;
    }

    @Nullable String department() {
        String keyed = cover.value("department", "service plan for", "directorate", "service", "service area", "division");
        if (keyed != null) {
            return keyed.replaceFirst("(?i)\\s*\\(extract\\)$", "").replaceFirst("(?i) (directorate|department)$", "");
        }
        String named = named(title);
        for (String candidate : candidates) {
            boolean name = !Covers.isKeyed(candidate) && candidate.split(" ").length <= 14 && !candidate.contains("?");
            named = named == null && name ? named(candidate) : named;
        }
        if (named != null) {
            return named;
        }
        String officer = cover.value("report of", "reporting officer", "report by", "director", "executive director",
            "strategic director", "head of service");
        Matcher director = DIRECTOR.matcher(officer == null ? "" : officer);
        if (officer != null && director.find()) {
            return director.group("name").replaceFirst("(?i)^department of (the )?", "").strip();
        }
        String beside = besideTitle();
        return beside != null ? beside : officer != null && !Contacts.any(officer) ? officer : named(provenance);
    }

    private static @Nullable String named(String text) {
        for (Pattern pattern : List.of(OF, UNIT, BEFORE, AHEAD, BEHIND, SERVICE)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find() && !GENERIC.matcher(matcher.group("name")).matches()) {
                String name = DECOR.matcher(matcher.group("name")).replaceFirst("").replaceFirst("^(?i)(draft|the) ", "").strip();
                name = name.replaceFirst("(?i) (department|directorate)$", "");
                boolean council = name.matches("(?i).*\\b(borough|district|county|city|council)( council)?$");
                if (!council && !GENERIC.matcher(name).matches()) {
                    return name.replaceFirst("^(?i).*\\bcouncil('s)?[\\s:–—-]+", "");
                }
            }
        }
        return null;
    }

    /** A short line next to "DIRECTORATE PLAN" that is neither a period nor the council's name. */
    private @Nullable String besideTitle() {
        int at = candidates.indexOf(title);
        for (int i : new int[] {at - 1, at + 1, at - 2, at + 2}) {
            if (at >= 0 && i >= 0 && i < candidates.size()) {
                String text = candidates.get(i);
                if (text.length() <= 70 && text.split(" ").length <= 8 && Periods.in(text) == null && !Covers.isKeyed(text)
                    && !COUNCIL.matcher(text).matches() && !PLAN.matcher(text).find() && !Contacts.any(text)
                    && !text.matches(".*[.\\d].*") && Character.isUpperCase(text.charAt(0))) {
                    return text;
                }
            }
        }
        return null;
    }
}
