package org.planweave.records.internal.dpia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.Problem;
import org.planweave.records.internal.dpia.Dpia.Part;
import org.planweave.records.internal.pages.DpiaPages;
import org.planweave.records.internal.retention.ClosedRequests;
import org.planweave.records.internal.retention.Schedules;
import org.planweave.records.internal.wired.RecordsTest;
import org.planweave.records.internal.wired.Wired;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;

@RecordsTest
class DpiaTest {

    @OnBothDatabases
    void isFilledInWithWhatThePortalKnowsAndTheSameInWord(TestPortal portal) throws Exception {
        Wired all = new Wired(portal);
        Schedules schedules = new Schedules(all.host, all.permits);
        schedules.add(new ClosedRequests(all.host));
        schedules.keep("requests", "6", "Council’s schedule 7 <b>");
        portal.leaves(all.planner);
        Assessment assessment = new Assessment(all.host, all.permits, schedules);
        DpiaPages pages = new DpiaPages(assessment);

        Dpia dpia = assessment.now();

        assertThat(dpia.parts()).hasSize(11).allSatisfy(part -> assertThat(part.rows()).allMatch(row -> row.size() == part.columns().size()));
        String html = Html.string(pages.show().body());
        assertThat(html).doesNotContain("‹").doesNotContain("{0}");
        Document page = Jsoup.parse(html);
        assertThat(page.text()).contains("4 accounts, 1 of them of people who have left, in 1 departments", "6 years from the day on which it was closed",
                "Council’s schedule 7 <b>", "Democratic services 1", "Article 35(1)", "likely to be a high risk");
        assertThat(page.text()).doesNotContain(all.planner.name());
        Response word = pages.word();
        assertThat(word.getHeaderString("Content-Disposition")).contains("data-protection-impact-assessment.docx");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream((byte[]) word.getEntity()))) {
            List<XWPFParagraph> paragraphs = document.getParagraphs();
            assertThat(paragraphs.stream().filter(one -> "Heading1".equals(one.getStyle())).map(XWPFParagraph::getText))
                    .containsExactlyElementsOf(dpia.parts().stream().map(Part::heading).toList());
            assertThat(paragraphs).extracting(XWPFParagraph::getText).contains(dpia.title()).containsAll(dpia.parts().get(2).sentences());
            assertThat(document.getTables()).hasSize((int) dpia.parts().stream().filter(part -> !part.columns().isEmpty()).count())
                    .allMatch(table -> table.getRow(0).isRepeatHeader());
            assertThat(document.getTables().stream().map(table -> table.getText())).anyMatch(text -> text.contains("Council’s schedule 7 <b>"));
        }
        portal.actAs(all.administrator);
        assertThatThrownBy(pages::word).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status()).isEqualTo(403));
    }
}
