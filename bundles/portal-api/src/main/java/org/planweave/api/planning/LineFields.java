package org.planweave.api.planning;

import java.util.List;

/**
 * The names of what a line's kind may add. Values are texts: dates are {@code yyyy-MM-dd} or {@code yyyy-MM}, money is whole pounds,
 * several partners are divided by {@code ;}.
 */
public final class LineFields {

    public static final String START = "start";
    public static final String END = "end";
    public static final String PLACE = "place";
    public static final String PARTNERS = "partners";
    public static final String OWNER = "owner";
    public static final String AMOUNT = "amount";
    /** Which money: {@code revenue}, {@code capital}, {@code grant}, {@code saving}, {@code local_risk}, … Never added across kinds. */
    public static final String BUDGET_KIND = "budgetKind";

    public static final String CODE = "code";
    public static final String UNIT = "unit";
    public static final String BASELINE = "baseline";
    public static final String TARGET = "target";
    public static final String ACTUAL = "actual";
    public static final String PERIOD = "period";
    public static final String STATUS = "status";
    /** {@code true} while a target waits for the outturn. */
    public static final String PROVISIONAL = "provisional";

    /** {@code true} while the measure itself is under review. */
    public static final String UNDER_REVIEW = "underReview";
    /** The id of the KPI of the same plan that is to take over from one under review. */
    public static final String SUCCESSOR = "successor";

    /** When a source says that it is due, in its own words, where they are no date. */
    public static final String DUE = "due";
    /** What was reached in the period before this one. */
    public static final String PREVIOUS_ACTUAL = "previousActual";
    /** How grave a risk is, in the source's word, such as {@code Amber}. */
    public static final String RATING = "rating";

    public static final String SCORE = "score";
    public static final String TARGET_SCORE = "targetScore";
    /** Whom a consultation asks. */
    public static final String PEOPLE = "people";
    /** How an imported line stood in its source, where reading it had to repair it. */
    public static final String AS_READ = "asRead";

    /** What the line takes, a {@link LineRegister}. */
    public static final String RESOURCES = "resources";
    /** Documents and service strategies behind the line, a {@link LineRegister}. */
    public static final String DOCUMENTS = "documents";
    /** Changes in the law that touch the line, a {@link LineRegister}. */
    public static final String LEGISLATION = "legislation";

    /** The answer of the equality screening: {@code none} for no effect, {@code full} for a full analysis. */
    public static final String EQUALITY_SCREENING = "equalityScreening";
    /** The groups that the line affects, divided by {@code ;}. */
    public static final String EQUALITY_GROUPS = "equalityGroups";
    /** Where the full analysis is: an http or https address, or where it is kept. */
    public static final String EQUALITY_ANALYSIS = "equalityAnalysis";
    /** When the screening or analysis was done. */
    public static final String EQUALITY_DATE = "equalityDate";

    /** All names, in the order in which forms and exports show them. */
    public static final List<String> ALL = List.of(
            START, END, PLACE, PARTNERS, OWNER, AMOUNT, BUDGET_KIND, CODE, UNIT, BASELINE, TARGET, ACTUAL, PERIOD, STATUS,
            PROVISIONAL, UNDER_REVIEW, SUCCESSOR, SCORE, TARGET_SCORE, PEOPLE, DUE, PREVIOUS_ACTUAL, RATING,
            RESOURCES, DOCUMENTS, LEGISLATION, EQUALITY_SCREENING, EQUALITY_GROUPS, EQUALITY_ANALYSIS, EQUALITY_DATE, AS_READ);

    private LineFields() {}
}
