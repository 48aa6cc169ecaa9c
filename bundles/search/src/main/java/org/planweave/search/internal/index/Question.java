package org.planweave.search.internal.index;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What the index is asked.
 *
 * @param kinds only of these kinds, unless empty
 * @param departments only of these departments (ids), unless empty
 * @param without not of these modules
 */
public record Question(Asked asked, Collection<String> kinds, Collection<String> departments, Collection<String> without) {

    private static final float TITLE = 2;
    private static final float BEGINNING = 0.5f;
    /** A shorter beginning is as good as nothing, and costs the most. */
    private static final int SHORTEST_BEGINNING = 3;

    public Question {
        kinds = List.copyOf(kinds);
        departments = List.copyOf(departments);
        without = List.copyOf(without);
    }

    Query query() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        asked.phrases().forEach(phrase -> all.add(phrase(phrase), Occur.MUST));
        int last = asked.words().size() - 1;
        for (int i = 0; i <= last; i++) {
            all.add(word(asked.words().get(i), asked.open() && i == last), Occur.MUST);
        }
        among(all, Names.KIND, kinds, Occur.FILTER);
        among(all, Names.DEPARTMENT, departments, Occur.FILTER);
        among(all, Names.MODULE, without, Occur.MUST_NOT);
        return all.build();
    }

    private static Query phrase(List<String> words) {
        return new PhraseQuery(Names.PLAIN, words.toArray(String[]::new));
    }

    private static Query word(String word, boolean open) {
        String stem = Language.stem(word);
        BooleanQuery.Builder any = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Names.WORDS, stem)), Occur.SHOULD)
                .add(new BoostQuery(new TermQuery(new Term(Names.TITLE, stem)), TITLE), Occur.SHOULD);
        if (open && word.length() >= SHORTEST_BEGINNING) {
            any.add(new BoostQuery(new PrefixQuery(new Term(Names.PLAIN, word)), BEGINNING), Occur.SHOULD);
        }
        return any.build();
    }

    private static void among(BooleanQuery.Builder all, String field, Collection<String> values, Occur occur) {
        if (!values.isEmpty()) {
            all.add(new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()), occur);
        }
    }
}
