package org.planweave.records.internal.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.planweave.api.access.Classification;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.records.HeldRecord.Passage;

/**
 * What of an item might have to be held back: names of the council's people, contact details, all of what its owner keeps from
 * publication, all of what came from outside. Members and those who answer for the council in public (directors, the leadership team)
 * are named; a person decides on everything else.
 */
public final class Suggestions {

    private static final List<Pattern> CONTACTS = List.of(
            Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})++"),
            Pattern.compile("(?<![\\w+])(?:\\+44|0)\\s?\\(?\\d(?:[\\s()-]?\\d){8,9}(?!\\w)"),
            Pattern.compile("(?i)\\b[A-Z]{2}\\s?\\d{2}\\s?\\d{2}\\s?\\d{2}\\s?[A-D]\\b"));

    private static final Set<Role> PUBLIC_FACES = Set.of(Role.DIRECTOR, Role.LEADERSHIP_TEAM, Role.MEMBER);

    private final Pattern names;

    /** @param people everybody with an account */
    public Suggestions(List<Person> people) {
        names = anyOf(called(people));
    }

    private static Set<String> called(List<Person> people) {
        Set<String> called = new LinkedHashSet<>();
        for (Person person : people) {
            if (person.roles().stream().noneMatch(PUBLIC_FACES::contains) && !person.name().isBlank()) {
                called.add(person.name().strip());
                called.add(person.username());
                String[] words = person.name().strip().split("\\s+");
                if (words.length > 1) {
                    for (String before : new String[] {"Mr", "Mrs", "Ms", "Miss", "Mx", "Dr"}) {
                        called.add(before + ' ' + words[words.length - 1]);
                    }
                }
            }
        }
        return called;
    }

    private static Pattern anyOf(Set<String> called) {
        String all = called.stream().sorted(Comparator.comparing(String::length).reversed())
                .map(name -> Pattern.quote(name).replace(" ", "\\E\\s+\\Q")).collect(Collectors.joining("|"));
        return Pattern.compile(all.isEmpty() ? "(?!)" : "(?<![\\p{L}\\d])(?:" + all + ")(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** In the order in which they stand; none touches another, but for those on all of the item. */
    public List<Span> of(Item item) {
        List<Span> spans = new ArrayList<>();
        whole(item, spans);
        for (int place = 0; place < item.passages().size(); place++) {
            Passage passage = item.passages().get(place);
            for (Pattern contact : CONTACTS) {
                add(spans, place, passage.text(), contact, Cause.CONTACT);
            }
            add(spans, place, passage.text(), names, Cause.NAME);
        }
        spans.sort(Comparator.comparingInt(Span::passage).thenComparingInt(Span::from));
        return spans;
    }

    private static void whole(Item item, List<Span> spans) {
        if (item.classification() == Classification.CONFIDENTIAL) {
            spans.add(Span.whole(item.title(), Cause.CONFIDENTIAL));
        } else if (item.classification() == Classification.EXEMPT) {
            spans.add(Span.whole(item.title(), Cause.EXEMPT));
        } else if (item.thirdParty()) {
            spans.add(Span.whole(item.title(), Cause.THIRD_PARTY));
        }
    }

    private static void add(List<Span> spans, int place, String text, Pattern pattern, Cause cause) {
        for (Matcher found = pattern.matcher(text); found.find();) {
            Span span = new Span(place, found.start(), found.end(), found.group(), cause);
            if (spans.stream().noneMatch(span::touches)) {
                spans.add(span);
            }
        }
    }

    /** Every place in an item where the words stand, whatever the case, but where they are held back already. */
    public static List<Span> everywhere(Item item, String words, List<Mark> marks) {
        Pattern pattern = Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<Span> spans = new ArrayList<>();
        for (int place = 0; place < item.passages().size(); place++) {
            add(spans, place, item.passages().get(place).text(), pattern, Cause.HAND);
        }
        return spans.stream().filter(span -> marks.stream().filter(Mark::removed).noneMatch(mark -> mark.passage() == span.passage()
                && mark.from() <= span.from() && span.to() <= mark.to())).toList();
    }

    /** The section that fits a paragraph of Schedule 12A to the Local Government Act 1972, where the owner named one. */
    public static Exemption fitting(Cause cause, String why) {
        Matcher paragraph = Pattern.compile("(?i)paragraph\\s+([1-7])\\b").matcher(why.toLowerCase(Locale.ROOT));
        if (cause != Cause.EXEMPT || !paragraph.find()) {
            return cause.usual();
        }
        return switch (paragraph.group(1)) {
            case "1", "2" -> Exemption.S40;
            case "3" -> Exemption.S43;
            case "5" -> Exemption.S42;
            case "6", "7" -> Exemption.S31;
            default -> Exemption.S36;
        };
    }
}
