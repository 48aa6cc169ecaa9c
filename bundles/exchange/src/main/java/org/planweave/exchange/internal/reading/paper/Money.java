package org.planweave.exchange.internal.reading.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Facts;
import org.planweave.exchange.internal.reading.Kind;
import org.planweave.exchange.internal.reading.source.Block;
import org.planweave.exchange.internal.reading.table.Amounts;
import org.planweave.exchange.internal.reading.table.BudgetKinds;
import org.planweave.exchange.internal.reading.table.Draft;

/** Sums of money in sentences: one line for each sum that words of budgets stand beside. */
final class Money {
    private static final Pattern STRONG = Pattern.compile(
        "(?i)\\bbudgets?\\b|over-?\\s?sp|under-?\\s?sp|\\bsavings?\\b|\\brevenue\\b|capital (programme|budget|expenditure|spend)"
            + "|net expenditure|net cost|funding gap|budget gap|local risk|medium[- ]term financial");
    private static final Pattern WEAK = Pattern.compile(
        "(?i)\\bspend|\\bexpenditure|\\bincome|\\bgrants?\\b|\\breserves?\\b|\\bfunding|\\bpressures?\\b|\\bcapital\\b|\\bcost|"
            + "\\befficienc|\\ballocat|\\binvest|carry[- ]forward|\\boutturn|\\bfees\\b|\\bdeficit|\\bshortfall|\\bgrowth");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}£])");
    private static final Pattern CLAUSE = Pattern.compile(
        "\\s*(?:;|,(?!\\d{3})|\\bagainst\\b|\\bacross\\b|\\bof which\\b|\\bplus\\b|\\bincluding\\b|\\band\\b|\\bwith\\b|\\bbut\\b)\\s*");
    private static final Pattern QUALIFIER = Pattern.compile(
        "(?i)\\b(in excess of|more than|over|around|about|approximately|up to|at least|nearly|almost|circa|just under)\\s*$");

    private Money() {
    }

    /** The sums in a block. Outside a section on money, the sentence itself must speak of a budget. */
    static List<Draft> in(Block block, boolean section) {
        List<Draft> drafts = new ArrayList<>();
        if (block.text().indexOf('£') < 0 || block.text().length() > 6_000) {
            return drafts;
        }
        for (String sentence : SENTENCE.split(block.text())) {
            boolean speaks = STRONG.matcher(sentence).find() || section && WEAK.matcher(sentence).find();
            if (speaks && sentence.indexOf('£') >= 0 && sentence.length() < 900) {
                sums(sentence, block, drafts);
            }
        }
        return drafts;
    }

    private static void sums(String sentence, Block block, List<Draft> drafts) {
        for (String clause : CLAUSE.split(sentence)) {
            Matcher sum = Amounts.POUNDS.matcher(clause);
            while (sum.find()) {
                BigDecimal pounds = Amounts.pounds(sum);
                if (pounds.signum() == 0) {
                    continue;
                }
                String before = clause.substring(0, sum.start());
                boolean alone = Amounts.POUNDS.matcher(sentence).results().count() == 1;
                boolean says = STRONG.matcher(clause).find() || WEAK.matcher(clause).find()
                    || !alone && clause.replaceAll("[^\\p{L}]", "").length() > 5;
                String text = (says ? clause : sentence).replaceFirst("^(?i)(by|to|a|an|the|of)\\s+", "").replaceFirst("[.\\s]+$", "");
                String kind = BudgetKinds.of(clause);
                drafts.add(Draft.of(Kind.BUDGET, text, block.raw(), block.at()).with(new Facts.Money(pounds,
                    kind.equals("other") && alone ? BudgetKinds.of(sentence) : kind, qualifier(before))));
            }
        }
    }

    private static @Nullable String qualifier(String before) {
        Matcher matcher = QUALIFIER.matcher(before);
        return matcher.find() ? matcher.group(1) : null;
    }
}
