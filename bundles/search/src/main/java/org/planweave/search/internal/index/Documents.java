package org.planweave.search.internal.index;

import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.planweave.api.ResourceRef;
import org.planweave.api.resources.ResourceText;

/** Resources as documents, there and back. */
final class Documents {

    /** Facts that are ids and codes of the portal, not words of people. */
    private static final Set<String> NOT_WORDS = Set.of("kind", "round", "outcomes", "state", "line", "plan", "cluster");

    private Documents() {}

    static Document of(ResourceText resource, long reading) {
        ResourceRef ref = resource.ref();
        String all = resource.title() + "\n" + resource.text() + "\n" + words(resource.facts());
        Document document = new Document();
        document.add(new StringField(Names.REF, ref.toString(), Store.NO));
        document.add(new StringField(Names.MODULE, ref.module(), Store.NO));
        document.add(new StringField(Names.SOURCE, source(ref), Store.NO));
        document.add(new StringField(Names.KIND, resource.kind(), Store.NO));
        document.add(new StringField(Names.DEPARTMENT, resource.department(), Store.NO));
        document.add(new TextField(Names.TITLE, resource.title(), Store.YES));
        document.add(new TextField(Names.WORDS, all, Store.NO));
        document.add(new TextField(Names.PLAIN, all, Store.NO));
        document.add(new StoredField(Names.TEXT, resource.text()));
        document.add(new StoredField(Names.HREF, resource.href()));
        document.add(new LongPoint(Names.READING, reading));
        document.add(new SortedDocValuesField(
                Names.ABOUT, new BytesRef(Hit.about(ref, resource.kind(), resource.department()))));
        return document;
    }

    static Entry entry(Hit hit, Document stored) {
        return new Entry(
                hit.ref(), hit.kind(), stored.get(Names.TITLE), stored.get(Names.TEXT), stored.get(Names.HREF), hit.department());
    }

    static String source(ResourceRef ref) {
        return ref.module() + ':' + ref.type();
    }

    private static String words(Map<String, String> facts) {
        StringBuilder words = new StringBuilder();
        facts.keySet().stream().sorted().filter(name -> !NOT_WORDS.contains(name)).forEach(name ->
                words.append(facts.get(name)).append('\n'));
        return words.toString();
    }
}
