package org.planweave.comments.internal.wired;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.planweave.api.tables.TableFiles;
import org.planweave.comments.internal.consultpages.Words;
import org.planweave.comments.internal.pages.AnswersPages;
import org.planweave.comments.internal.pages.AnswersView;
import org.planweave.comments.internal.pages.Downloads;
import org.planweave.comments.internal.pages.Faces;
import org.planweave.comments.internal.pages.FilterFields;
import org.planweave.comments.internal.pages.Gathered;
import org.planweave.comments.internal.pages.ListPages;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.pages.Sieve;
import org.planweave.comments.internal.stored.Wired;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;
import org.planweave.ui.Page;

/** What pages are made of, over one wired module; and how a page is read. */
public final class Screens {

    public final Wired wired;
    public final PageParts parts;
    public final Faces faces;
    public final Gathered gathered;
    public final Downloads downloads;
    public final Words words;
    public final Sieve sieve;
    public final FilterFields fields;
    public final AnswersPages answers;
    public final ListPages list;

    public Screens(TestPortal portal) {
        wired = new Wired(portal);
        parts = new PageParts(wired.plans, portal.council(), portal.currentUser());
        faces = new Faces(parts);
        gathered = new Gathered(wired.reads, parts);
        downloads = new Downloads(parts);
        words = new Words(parts, wired.desk);
        sieve = new Sieve(wired.ledger, parts);
        fields = new FilterFields(parts);
        AnswersView view = new AnswersView(parts, faces, fields);
        answers = new AnswersPages(parts, gathered, wired.permits, wired.answering, sieve, view);
        list = new ListPages(parts, gathered, faces, wired.permits, downloads, sieve, fields);
    }

    /** The module that writes Excel and Word comes, or goes with null. */
    public void tables(@Nullable TableFiles files) {
        downloads.take(files);
    }

    /** A form as a browser sends it. */
    public static MultivaluedMap<String, String> sent(String... namesAndValues) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            sent.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return sent;
    }

    /** The page as a browser has it; nothing that somebody typed is markup in it. */
    public static Document shown(Object answer) {
        String html = Html.string(((Page) answer).body());
        assertThat(html).doesNotContain("<script").doesNotContain(">null<").doesNotContain("comments.said.").doesNotContain("{0}");
        return Jsoup.parse(html);
    }
}
