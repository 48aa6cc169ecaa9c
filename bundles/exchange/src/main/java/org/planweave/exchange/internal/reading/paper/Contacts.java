package org.planweave.exchange.internal.reading.paper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Contact;

/** Finds personal details and gives texts without them. */
final class Contacts {
    private static final String NAME =
        "(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Prof)\\.? )?\\p{Lu}[\\p{Ll}'’-]+(?: \\p{Lu}\\.?)?"
            + "(?: (?:de |van |Mc|Mac|O['’])?\\p{Lu}[\\p{L}'’-]+){1,2}";
    private static final Pattern EMAIL = Pattern.compile("[\\w.%+'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");
    private static final Pattern PHONE = Pattern.compile(
        "(?<![\\d/£.,])(?:\\+44[ (0)-]{0,5}|\\(?0)\\d(?:[ ()-]{0,2}\\d){8,9}(?!\\d)(?: ?(?:ext?\\.?|x) ?\\d{2,6})?"
            + "|\\b(?:ext|extension)\\.? ?\\d{3,6}\\b");
    private static final Pattern MASKED = Pattern.compile("\\[(officer|phone|email|name|initials|address|telephone)s?\\]");
    private static final Pattern TITLED =
        Pattern.compile("\\b(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\\.? \\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?");
    private static final Pattern KEYED = Pattern.compile(
        "(?:\\b(?i:(?:plan |report |lead |contact |responsible |accountable |service |senior ){0,8}(?:officers?|author|contacts?|leads?"
            + "|owner|manager|director|prepared by|written by|name|portfolio holder|cabinet member))(?: \\w+)?\\s*:\\s*|\\bcontact )"
            + "(?<name>" + NAME + ")(?![\\p{L}])");
    private static final Pattern POSTED = Pattern.compile("(?<![\\p{L}’'])(?<name>" + NAME
        + ")(?=\\s?[,–(-]\\s?(?:\\w+ ){0,3}(?:Director|Head|Manager|Officer|Chief|Lead|Leader|Cabinet|Portfolio|Town Clerk)\\b)");
    private static final Pattern WHOLE = Pattern.compile(NAME);
    private static final Pattern ROLE = Pattern.compile(
        "(?i).*\\b(head|director|officer|manager|team|lead|leader|service|services|chief|executive|committee|board"
            + "|department|directorate|council|group|assistant|housing|planning|finance|environment|people|children"
            + "|strategy|policy|partnership|unit|office|clerk|chamberlain|surveyor|community|communities|corporate|public"
            + "|health|care|adult|adults|economy|growth|place|highways|transport|legal|digital|member|members|all|holder"
            + "|street|road|park|centre|hall|market|school|town|borough|district|county|plan|performance|waste|parks|green"
            + "|business|customer|property|resources|human|culture|leisure|safety|social|development|regeneration|building"
            + "|control|protection|trading|standards|learning|skills|education|support|commissioning|revenues|benefits"
            + "|internal|audit|democratic|licensing|library|libraries|museum|museums|streets|operations|estates|assets)\\b.*");

    private final Set<Contact> found = new LinkedHashSet<>();

    private record Span(int from, int to, String kind) { }

    /** Notes the details in a text; true where there are any. */
    boolean note(String text, String at) {
        List<Span> spans = spans(text);
        spans.forEach(s -> found.add(new Contact(s.kind(), text.substring(s.from(), s.to()), role(text, s), at)));
        return !spans.isEmpty();
    }

    /** The longest piece of a text without a detail in it; the empty text where too little is left. */
    static String without(String text) {
        List<Span> spans = spans(text);
        if (spans.isEmpty()) {
            return text;
        }
        String best = "";
        int from = 0;
        for (Span span : spans) {
            best = longer(best, text.substring(Math.min(from, span.from()), span.from()));
            from = Math.max(from, span.to());
        }
        best = longer(best, text.substring(from));
        return best.split(" ").length < 3 ? "" : best;
    }

    static boolean any(String text) {
        return !spans(text).isEmpty();
    }

    /** Whether a text is nothing but a person's name, as in a column of owners. */
    static boolean isName(String text) {
        return WHOLE.matcher(text.strip()).matches() && !ROLE.matcher(text).matches();
    }

    /** Notes a name that stands by itself. */
    void noteName(String name, @Nullable String role, String at) {
        found.add(new Contact("name", name.strip(), role, at));
    }

    List<Contact> all() {
        return List.copyOf(found);
    }

    private static String longer(String a, String b) {
        String bare = b.replaceAll("^[\\s,;:.)\\]–—-]+", "")
            .replaceAll("(?i)[\\s,;:(\\[–—-]+$|[\\s(\\[,;–—-]+(contact|tel|telephone|phone|email|e-mail|e|t|lead|owner|officer"
                + "|by|from|call|ring|or|and|on|at|lead officer)\\s*[:.]?\\s*[(]?$", "")
            .replaceAll("(?i)[\\s,;:(\\[–—-]+$|[\\s(\\[,;–—-]+(contact|lead|owner|call|lead officer)\\s*:?$", "").strip();
        return bare.length() > a.length() ? bare : a;
    }

    private static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        if (text.length() > 20_000) {
            return spans;
        }
        find(spans, EMAIL, 0, text, "email");
        find(spans, PHONE, 0, text, "phone");
        find(spans, MASKED, 0, text, "withheld");
        find(spans, TITLED, 0, text, "name");
        for (Pattern pattern : List.of(KEYED, POSTED)) {
            Matcher keyed = pattern.matcher(text);
            while (keyed.find()) {
                if (!ROLE.matcher(keyed.group("name")).matches()) {
                    spans.add(new Span(keyed.start("name"), keyed.end("name"), "name"));
                }
            }
        }
        spans.sort(java.util.Comparator.comparingInt(Span::from));
        return spans;
    }

    private static void find(List<Span> spans, Pattern pattern, int group, String text, String kind) {
        if (kind.equals("email") && text.indexOf('@') < 0) {
            return;
        }
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(group), matcher.end(group), kind));
        }
    }

    /** The job after a name ("Jane Roe, Head of Parks") or the key before it. */
    private static @Nullable String role(String text, Span span) {
        Matcher after = Pattern.compile("^\\s*[,–—(-]\\s*(\\p{Lu}[^,;()\\[\\]:@\\d]{3,80})").matcher(text.substring(span.to()));
        if (after.find() && ROLE.matcher(after.group(1)).matches()) {
            return after.group(1).strip();
        }
        Matcher before = Pattern.compile("([\\p{L} ]{3,40}):\\s*$").matcher(text.substring(Math.max(0, span.from() - 60), span.from()));
        return before.find() ? before.group(1).strip() : null;
    }
}
