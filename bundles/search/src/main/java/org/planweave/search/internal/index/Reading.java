package org.planweave.search.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One going through the answers to a question, best first, equals by reference. What changes meanwhile does not show. */
public final class Reading implements AutoCloseable {

    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, new SortField(Names.ABOUT, SortField.Type.STRING));

    private final SearcherManager searchers;
    private final IndexSearcher searcher;
    private final Query query;
    private @Nullable FieldDoc last;
    private int examined;

    Reading(SearcherManager searchers, IndexSearcher searcher, Query query) {
        this.searchers = searchers;
        this.searcher = searcher;
        this.query = query;
    }

    /** The next ones, at most so many; none at the end. */
    public List<Hit> next(int most) {
        List<Hit> hits = new ArrayList<>();
        try {
            for (ScoreDoc found : searcher.searchAfter(last, query, most, BEST_FIRST).scoreDocs) {
                last = (FieldDoc) found;
                hits.add(Hit.of(((BytesRef) last.fields[1]).utf8ToString(), found.doc));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        examined += hits.size();
        return hits;
    }

    /** What the index keeps of one that this reading found. */
    public Entry entry(Hit hit) {
        try {
            return Documents.entry(hit, searcher.storedFields().document(hit.place()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many answers were looked at so far. */
    public int examined() {
        return examined;
    }

    @Override
    public void close() {
        try {
            searchers.release(searcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
