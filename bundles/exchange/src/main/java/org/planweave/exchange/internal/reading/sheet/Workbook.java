package org.planweave.exchange.internal.reading.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.planweave.exchange.internal.reading.Refusal;
import org.planweave.exchange.internal.reading.Refused;
import org.planweave.exchange.internal.reading.source.Unpacked;
import org.planweave.exchange.internal.reading.source.Xml;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads the sheets of a workbook. */
public final class Workbook {

    private static final Pattern SHEETS = Pattern.compile("xl/worksheets/[^/]+\\.xml|xl/sharedStrings\\.xml|xl/styles\\.xml");

    private Workbook() {}

    /** Whether a zipped file is a workbook, by the names of its parts, which are never packed. */
    public static boolean is(byte[] content) {
        String all = new String(content, StandardCharsets.ISO_8859_1);
        return all.contains("xl/workbook.xml") && !all.contains("word/document.xml");
    }

    /** The sheets that hold something; refuses a workbook with formulas, for what they show is not what they are. */
    public static List<Rows> read(byte[] content) {
        Unpacked parts = new Unpacked(content, SHEETS);
        try {
            for (String name : parts.names()) {
                byte[] part = parts.part(name);
                if (part != null) {
                    refuseFormulas(part);
                }
            }
            return sheets(content);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (XMLStreamException | IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException broken) {
            // POI says by any exception at all that a file is not what it took it for, such as one for a number that is none.
            throw Unpacked.damaged();
        }
    }

    private static void refuseFormulas(byte[] part) throws XMLStreamException {
        XMLStreamReader xml = Xml.open(part);
        String cell = "";
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement() && xml.getLocalName().equals("c")) {
                String place = Xml.attribute(xml, "r");
                cell = place == null ? "" : place;
            } else if (xml.isStartElement() && xml.getLocalName().equals("f")) {
                throw new Refusal(Refused.Type.CONTAINS_FORMULAS, "This workbook has a formula in cell " + cell
                    + "; copy the sheet, paste it as values, and import that.");
            }
        }
    }

    private static List<Rows> sheets(byte[] content)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        List<Rows> all = new ArrayList<>();
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader reader = new XSSFReader(file);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    Grid grid = new Grid();
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), strings, grid, new DataFormatter(
                        Locale.UK), false));
                    xml.parse(new InputSource(sheet));
                    if (!grid.rows().isEmpty()) {
                        all.add(new Rows(sheets.getSheetName(), grid.rows()));
                    }
                }
            }
        }
        return all;
    }
}
