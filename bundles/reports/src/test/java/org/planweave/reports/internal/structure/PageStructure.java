package org.planweave.reports.internal.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads the structure of a report's page. */
final class PageStructure {

    private PageStructure() {}

    static Structure of(String html) {
        Element paper = Objects.requireNonNull(Jsoup.parse(html).selectFirst("article.pw-paper"));
        List<String> outline = new ArrayList<>();
        List<String> verbs = new ArrayList<>();
        List<String> appendices = new ArrayList<>();
        boolean numbered = false;
        int papers = 0;
        String section = "";
        for (Element element : paper.select("h3, h4, p, ol, ul, .pw-scroll")) {
            if (element.id().startsWith("appendix-")) {
                break;
            }
            if (element.tagName().matches("h[34]")) {
                section = Structure.plain(element.text());
                outline.add(section);
            } else if (element.is("p")) {
                Element number = element.selectFirst(".pw-paper__p--numbered > span");
                if (number != null) {
                    outline.add(number.text());
                }
            } else if (element.is("ol, ul") && section.contains("recommendation")) {
                numbered = element.is("ol");
                element.select("li").forEach(item -> verbs.add(Structure.firstWord(item.text())));
            } else if (element.is("ul") && section.contains("appendi")) {
                element.select("li").forEach(item -> appendices.add(Structure.appendix(item.text())));
            } else if (section.contains("background papers")) {
                papers += element.select("tbody tr").size();
            }
        }
        return new Structure(
                paper.select(".pw-paper__cover th").eachText().stream().map(Structure::plain).toList(), outline, numbered, verbs, appendices, papers);
    }
}
