package org.planweave.reports.internal.word;

import org.junit.jupiter.api.Test;
import org.planweave.api.Problem;
import org.planweave.fuzz.Fuzz;
import org.planweave.reports.internal.rules.Report;

/** A Word file is a template that a report can be written in, or it is said what is wrong with it. */
class DamagedTemplatesTest {

    private static final Report COMMITTEE = DemonstrationPapers.report("report-hw-2027");

    @Test
    void isATemplateOrRefused() {
        Fuzz.of("report-template", input -> {
            Template.check(input, COMMITTEE.form(), "file");
            return DemonstrationPapers.filled(input, COMMITTEE, true).length > 0;
        }).refusedBy(Problem.class).sound(Template.shipped(COMMITTEE.form()), EditedFile.ofLibreOffice())
                .words("<w:p>", "</w:p>", "<w:r>", "<w:t>", "<w:fldSimple w:instr=\" MERGEFIELD title \">", "<w:instrText>", "<w:fldChar w:fldCharType=\"begin\"/>",
                        "<w:fldChar w:fldCharType=\"separate\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "MERGEFIELD ", "«title»", "{{title}}", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:txbxContent>", "<w:sectPr>",
                        "<w:hdr>", "<w:body>", "</w:body>", "<w:numId w:val=\"", "<w:styleId", "w:val=\"", "xmlns:w=\"", "Id=\"", "Target=\"", "TargetMode=\"External\"", "PartName=\"/", "ContentType=\"",
                        "<w:pPr>", "<w:rPr>", "<w:vanish/>", "<w:sdt>", "<mc:AlternateContent>", "<!DOCTYPE x>", "<w:tab/>", "<w:br/>", "<w:document>")
                .run(80);
    }
}
