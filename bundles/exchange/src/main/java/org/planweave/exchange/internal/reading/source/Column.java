package org.planweave.exchange.internal.reading.source;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a column of a table holds, by the names councils give it. The order matters: the first that fits is it. */
public enum Column {
    STATUS_CODE("(status|rag) codes?"),
    CODE("(ref|reference|code|id|no|number|pi|#|(kpi|pi|ref|risk|action|indicator|measure|project|objective|priority)"
        + " (ref|reference|code|id|no|number|ref no))"),
    OUTCOME("((links? to |contribution to )?(the )?(corporate|council|community)( plan| strategy)?"
        + " (outcome|priority|objective|aim|theme|goal)s?( supported)?|links? to (the )?(corporate|council) plan)"),
    MITIGATION("(mitigations?|mitigating (actions?|controls?|measures?)|(existing |current |key )?controls?"
        + "|(risk )?response|treatment|(planned |further )?mitigations?( in place)?|what we are doing about it)"),
    SCORE("((current|residual|net|gross|inherent|overall|total)? ?(risk )?score( \\(.*\\))?)"),
    RATING("((current|residual|net|gross)? ?(risk )?(rating|level)|severity rating)"),
    LIKELIHOOD("(likelihood|probability)( \\(.*\\))?"),
    IMPACT("(impact|severity)( \\(.*\\))?"),
    OWNER("((risk|action|measure|indicator|kpi|project|lead|accountable|responsible|reporting)? ?"
        + "(owner|lead|officer|manager|person|role)s?( responsible)?|lead officer|by whom|who|who leads|responsib\\w+"
        + "|responsible .*|accountable .*|head of service|led by|lead (team|service|role))"),
    DUE("(by when|when|deadline|due|due (by|date)|target (date|completion)|(target )?completion( date)?|timescales?"
        + "|time ?frame|date|end date|complete by|milestone date|by|delivery date|finish|target quarter)"),
    PREVIOUS("((previous|last|prior) (quarter|period|qtr|month)( .*)?|q[1-4] previous)"),
    BASELINE("(baseline( .*)?|(last|previous|prior) year('s)?( .*)?|where we started|starting point"
        + "|(\\d{4}\\W\\d{2,4}) (outturn|actual|result|performance|baseline)|outturn( \\d{4}.*)?|year ?end \\d{4}.*)"),
    TARGET("((annual|year ?end|quarter(ly)?|q[1-4]|current|this year('s)?|in year)? ?targets?( \\(?(\\d{2,4}|q[1-4]|for).*)?"
        + "|\\d{4}\\W\\d{2,4} target|target value|where we want to be)"),
    ACTUAL("((this|current|latest) (quarter|period|qtr|month|value|position|performance|result|figure|actual)( .*)?"
        + "|actual( .*)?|performance|result|latest|current|value|(year to date|ytd)( .*)?"
        + "|q(uarter )?[1-4]( actual| result| performance| value| outturn)?( \\d{4}.*)?|achieved)"),
    STATUS("((current |overall )?(status|rag|progress|traffic light|on track)( meaning| status| rating)?)"),
    KPI("((key )?(performance )?(indicator|measure|kpi|metric)s?( name| title| description| of success)?"
        + "|what we (will )?measure|how (we will|will we) (measure|know).*|success (measure|criteria|criterion)s?"
        + "|(key )?performance indicators?( \\(kpis?\\))?|measures? of success)"),
    OBJECTIVE("((strategic|service|key|departmental|our|improvement|business)? ?"
        + "(objective|priority|priorities|aim|goal)s?( title| description)?)"),
    RISK("((key|service|strategic|departmental)? ?risks?( title| description| name| event| and .*| identified)?"
        + "|what could go wrong|(description|nature) of (the )?risk)"),
    ACTION("((key|planned|main|major)? ?(action|activity|activities|task|milestone|project|workstream|deliverable"
        + "|initiative|commitment)s?( title| description| name| and .*| / .*| to deliver.*)?"
        + "|what( we will do| we'll do| will we do)?|how we will (do|deliver|achieve) (it|this))"),
    AMOUNT("(.*£.*|(net |gross |revenue |capital |approved |original |revised |annual |base )*budgets?( \\d{4}.*)?"
        + "|\\d{4}\\W\\d{2,4} (net |gross |revenue |capital )*(budget|estimate)|amount|(gross |net )?expenditure|income"
        + "|forecast( outturn)?|variance|savings?|spend|cost)"),
    OUTCOME_PLAIN("(outcome|intended outcome|expected outcome)s?"),
    UNIT("(units?( of measure(ment)?)?|format)"),
    PERIOD("(period|quarter|reporting period|year|financial year)"),
    SERVICE("((service|department|team|division|directorate|business unit)( area| name)?)"),
    LABEL("(description|title|name|item|budget (head|heading|area|line)|cost centre|fund|category|heading)"),
    NOTES("(notes?|comments?|commentary|narrative|explanation|remarks|direction of travel|dot|trend|polarity|frequency)"),
    UNKNOWN("(?!)");

    private final Pattern names;

    Column(String names) {
        this.names = Pattern.compile(names);
    }

    /** What a column headed so holds; {@link #UNKNOWN} where its name says nothing to us. */
    public static Column of(String header) {
        String name = Mend.collapse(header.replace('_', ' ')).toLowerCase(Locale.ROOT).replace('’', '\'')
            .replaceAll("[.:?*]+$", "").strip();
        if (name.isEmpty() || name.length() > 60) {
            return UNKNOWN;
        }
        for (Column column : values()) {
            if (column.names.matcher(name).matches()) {
                return column;
            }
        }
        return UNKNOWN;
    }

    /** Whether a row reads like the names of columns: at least two are known, and most of them. */
    public static boolean isHeader(List<String> cells) {
        long named = cells.stream().filter(c -> !c.isBlank()).count();
        long known = cells.stream().map(Column::of).filter(c -> c != UNKNOWN).distinct().count();
        return known >= 2 && known * 2 >= named && cells.stream().allMatch(c -> c.length() <= 80);
    }
}
