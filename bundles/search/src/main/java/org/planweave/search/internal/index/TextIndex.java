package org.planweave.search.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.planweave.api.ResourceRef;
import org.planweave.api.resources.ResourceText;

/** The words of all resources, in memory. What was put in before a reading began is in that reading. */
@Component(service = TextIndex.class)
public final class TextIndex implements AutoCloseable {

    /** It would advise every start on newer Java to add a module of vectors. Held here, for a logger that nobody holds forgets. */
    private static final Logger ADVICE = Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private final IndexWriter writer;
    private final SearcherManager searchers;

    @Activate
    public TextIndex() {
        ADVICE.setLevel(Level.SEVERE);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // codecs and formats are found by the services of our own jar
        thread.setContextClassLoader(TextIndex.class.getClassLoader());
        try {
            PerFieldAnalyzerWrapper language = new PerFieldAnalyzerWrapper(Language.STEMMED, Map.of(Names.PLAIN, Language.PLAIN));
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(language));
            searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Puts resources in, in place of what was known of them. */
    public void put(Collection<ResourceText> resources, long reading) {
        change(() -> {
            for (ResourceText resource : resources) {
                writer.updateDocument(ref(resource.ref()), Documents.of(resource, reading));
            }
        });
    }

    public void remove(ResourceRef ref) {
        change(() -> writer.deleteDocuments(ref(ref)));
    }

    public void removeModule(String module) {
        change(() -> writer.deleteDocuments(new Term(Names.MODULE, module)));
    }

    /** Removes what a source no longer had when it was read for this time. */
    public void removeOlder(String source, long reading) {
        Query older = LongPoint.newRangeQuery(Names.READING, Long.MIN_VALUE, reading - 1);
        change(() -> writer.deleteDocuments(new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Names.SOURCE, source)), Occur.FILTER)
                .add(older, Occur.FILTER)
                .build()));
    }

    /** Begins to read. Close what is returned. */
    public Reading read(Question question) {
        try {
            searchers.maybeRefreshBlocking();
            return new Reading(searchers, searchers.acquire(), question.query());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many resources there are. */
    public int size() {
        try {
            searchers.maybeRefreshBlocking();
            IndexSearcher now = searchers.acquire();
            try {
                return now.getIndexReader().numDocs();
            } finally {
                searchers.release(now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Deactivate
    public void close() {
        change(() -> {
            searchers.close();
            writer.rollback();
        });
    }

    private static Term ref(ResourceRef ref) {
        return new Term(Names.REF, ref.toString());
    }

    private interface Change {
        void make() throws IOException;
    }

    private static void change(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
