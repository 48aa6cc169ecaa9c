package org.planweave.exchange.internal.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The Word fixtures: made-up councils' papers. Run {@link #main} with the folder to write them again. */
final class WordFixtures {
    private WordFixtures() {
    }

    public static void main(String[] folder) throws IOException {
        for (Map.Entry<String, byte[]> file : all().entrySet()) {
            Files.write(Path.of(folder[0]).resolve(file.getKey()), file.getValue());
        }
    }

    static Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("children-and-families.docx", childrenAndFamilies());
        files.put("assets-in-tables.docx", assetsInTables());
        files.put("libraries-tracked.docx", librariesTracked());
        files.put("place-directorate.docx", placeDirectorate());
        files.put("high-level-layout.docx", highLevelLayout());
        return files;
    }

    private static byte[] childrenAndFamilies() {
        Word word = new Word().title("Children and Families Department Business Plan 2035-38");
        word.table("Director|Rowan Pellow, Director of Children and Families", "Version|Draft 3", "Contact|rowan.pellow@northmere.example")
            .numbered(1, "Foreword").text("Families told us they want help early and in one place. Last year we opened two hubs.")
            .bullets("4,200 families helped", "312 volunteers")
            .numbered(1, "Vision and ambitions").text("Every child in Northmere grows up safe, heard and hopeful.")
            .numbered(1, "Objectives for 2035-38")
            .numbered(2, "Help families before trouble grows")
            .bullet(0, "Open a family hub in each of the five towns by March 2036")
            .bullet(1, "Eastgate and Harrowby first")
            .bullet(0, "Give every new parent a named visitor")
            .bullet(0, "Agree one referral form with schools and surgeries by June 2035")
            .numbered(2, "Keep brothers and sisters together in care")
            .bullet(0, "Recruit 40 foster families by December 2036")
            .bullet(0, "Build two four-bedroom homes on the Mill Street site")
            .bullet(0, "Review every placement outside the county each quarter")
            .numbered(2, "Close the gap at eleven")
            .bullet(0, "Pair 30 schools to share reading teachers from September 2035")
            .bullet(0, "Fund breakfast clubs in 18 schools")
            .numbered(1, "How we will know")
            .text("We will watch these measures:")
            .bullets("CF01 Children who become looked after per 10,000 – baseline 71, target 60",
                "CF02 Assessments completed in 45 days – baseline 82%, target 92%",
                "CF03 Pupils reaching the expected standard at eleven – baseline 61%, target 68%")
            .numbered(1, "Priority projects this year")
            .number("Move youth offending into the Tannery by 31 May 2035")
            .number("Replace the case system before April 2036")
            .number("Join the county's short breaks contract by January 2036")
            .number("Train every social worker in the new practice model")
            .number("Publish the sufficiency strategy by October 2035")
            .number("Set up a council of young carers")
            .number("Bring transport for pupils with special needs back in house from August 2036")
            .number("Write a joint plan with the police on missing children")
            .number("Open three respite beds at Alder Court by July 2036")
            .numbered(1, "Top risks")
            .bullets("Placement costs outrun the budget – score 20", "Social worker vacancies stay above 18% – score 16",
                "The new case system is late – score 12")
            .numbered(1, "Finance")
            .text("The revenue budget for 2035/36 is £38.6 million. It includes savings of £2.1 million and a high needs deficit of £4.4 million.")
            .numbered(1, "Corporate plan outcomes").text("We contribute to the following outcomes:")
            .bullets("Children do well whatever their start", "People live free from harm")
            .numbered(1, "Contacts").text("Rowan Pellow, Director of Children and Families").text("T: 01632 960300")
            .text("E: rowan.pellow@northmere.example");
        return word.bytes();
    }

    private static byte[] assetsInTables() {
        Word word = new Word().heading(1, "Assets and Facilities Service Plan");
        word.text("For the year 2036/37").heading(2, "Delivery plan")
            .table("Service objective|Key actions|Due date|Responsible officer",
                "Fewer, better buildings|Leave Corn Street\nSell the old magistrates' court|December 2036|Head of Property",
                "^|Share the fire station with the ambulance trust|Q4 2036/37|Estates team",
                "Net zero estate|Put solar panels on nine schools|March 2037|Bryony Catchpole")
            .heading(2, "Quarterly indicators")
            .table("Code|Performance indicator|2035/36|Q1 2036/37|Q2 2036/37|Target|Status",
                "AF1|Repairs done in five days|79%|83%|86%|90%|Amber",
                "AF2|Carbon from buildings (tonnes)|8,410|1,930|1,850|7,900|Green",
                "AF3|Void commercial units|14|12|13|8|Red")
            .heading(2, "Service risks")
            .table("Ref|Risk description|Current score|Mitigating actions|Risk owner",
                "AR1|Roof failure at the Guildhall|15 (Red)|Survey booked; scaffolding on call|Head of Property",
                "AR2|Sale receipts fall short|8 (Amber)|Two sales in reserve|Finance lead")
            .heading(2, "Budget")
            .table("Budget head|2036/37 budget £000|Savings £000", "Repairs and maintenance|3,120|150", "Energy|2,045|300", "Total|5,165|450");
        return word.bytes();
    }

    private static byte[] librariesTracked() {
        String author = " w:id=\"7\" w:author=\"Editor\" w:date=\"2037-01-05T09:00:00Z\"";
        Word word = new Word().heading(1, "Libraries and Archives Team Plan 2037/38");
        word.heading(2, "Our aims").bullets("A library within reach of every village")
            .heading(2, "What we will do this year");
        word.raw("<w:pPr><w:pStyle w:val=\"Heading3\"/></w:pPr><w:ins" + author + "><w:r><w:t>First half</w:t></w:r></w:ins>");
        word.bullet(0, "placeholder");
        var last = word.document.getLastParagraph().getCTP();
        try {
            String before = last.getPPr().xmlText(new org.apache.xmlbeans.XmlOptions().setSaveOuter());
            last.set(org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP.Factory.parse(
                "<xml-fragment xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + before
                    + "<w:r><w:t xml:space=\"preserve\">Open the archive strongroom by </w:t></w:r><w:del" + author
                    + "><w:r><w:delText>May 2037</w:delText></w:r></w:del><w:ins" + author
                    + "><w:r><w:t>September 2037</w:t></w:r></w:ins></xml-fragment>"));
        } catch (org.apache.xmlbeans.XmlException broken) {
            throw new IllegalStateException(broken);
        }
        word.bullets("Lend tablets from all twelve branches", "Digitise the tithe maps with the university");
        word.raw("<w:del" + author + "><w:r><w:delText>Close the Fenny Stow branch</w:delText></w:r></w:del>");
        return word.heading(2, "Measures").bullets("Active borrowers from 18,400 to 20,000", "Archive visits – target 3,100").bytes();
    }

    private static byte[] placeDirectorate() {
        Word word = new Word().title("Place Directorate Plan").text("April 2038 to March 2041").text("Wenbourne City Council")
            .styled("TOC1", "1 Our priorities\t3").styled("TOC1", "Appendix A Streets\t4").styled("TOC1", "Appendix B Homes\t5")
            .styled("TOC1", "Appendix C Jobs\t6");
        word.heading(1, "Introduction").text("The directorate brings together three departments: Streets, Homes, and Jobs.")
            .heading(1, "Our priorities").number("A city that is easy to get around").number("A home for everyone who needs one")
            .number("Good work close to home")
            .heading(1, "Resources").text("The directorate spends £74.2 million of revenue and £120m of capital a year.")
            .heading(1, "Appendix A: Streets department").heading(2, "Service objectives and milestones")
            .table("Objective|Milestone|By when", "Buses that turn up|Give buses priority on the ring road|June 2039",
                "^|Show live times at 200 stops|March 2040")
            .heading(1, "Appendix B: Homes department").heading(2, "Service objectives and milestones")
            .table("Objective|Milestone|By when", "End the use of hotels|Lease 150 flats|October 2038",
                "Build on small sites|Grant 90 permissions|March 2039")
            .heading(1, "Appendix C: Jobs department").heading(2, "Performance indicators")
            .table("Ref|Indicator|Baseline|Target 2039|Target 2041", "J1|Residents with no qualification|9.1%|8%|7%",
                "J2|New firms alive after three years|57%|60%|63%");
        return word.bytes();
    }

    private static byte[] highLevelLayout() {
        Word word = new Word().bold("Public Health department: high-level business plan 2039–40");
        word.table("Our ambitions are that:\n• People live longer in good health\n• The gap between wards shrinks"
                + "|Our major workstreams this year will be:\n• Open a stop-smoking shop in the market\n• Put a nurse in every children's centre",
            "What we will measure:\n• Smoking at time of delivery – target 6%\n• Health checks offered – target 90%"
                + "|Corporate plan outcomes we have a direct impact on:\n• Everyone can live well");
        word.bold("Our finances").text("Our grant is £9.8m and the budget includes savings of £0.35m.")
            .bold("Where we were a year ago").bullets("Two vacancies", "No shop");
        return word.bytes();
    }
}
