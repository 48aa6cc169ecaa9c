package org.planweave.reports.internal.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.planweave.reports.internal.rules.Paper;

/**
 * Prints papers as tagged PDF (PDF/UA-1, ISO 14289-1): headings, lists and tables as such, the language, the title, every font inside.
 * The same paper of the same moment gives the same bytes.
 */
public final class Printer {

    private static final String FAMILY = "Liberation Sans";
    private static final List<Face> FACES = List.of(
            new Face("Regular", 400, FontStyle.NORMAL), new Face("Bold", 700, FontStyle.NORMAL), new Face("Italic", 400, FontStyle.ITALIC),
            new Face("BoldItalic", 700, FontStyle.ITALIC));

    static {
        // It tells of each step of its own; what it cannot do it throws.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private record Face(String name, int weight, FontStyle style) {}

    private final String style;

    /** With the module's own style for reports. */
    public Printer() {
        this(style("report.css"));
    }

    Printer(String style) {
        this.style = style;
    }

    static String style(String name) {
        try (InputStream in = Objects.requireNonNull(Printer.class.getResourceAsStream("/org/planweave/reports/internal/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style " + name + " of the module cannot be read", e);
        }
    }

    /** @param epochMilli the moment that the file says it was made at: that of the report's last change */
    public byte[] pdf(Paper paper, long epochMilli) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = builder(paper);
        builder.toStream(out);
        try {
            builder.run();
            return settled(out.toByteArray(), epochMilli);
        } catch (IOException e) {
            throw new UncheckedIOException("The paper could not be printed", e);
        }
    }

    /** The rows of text on each page of the file that {@link #pdf} would make. Nothing is drawn for it: a fifth of the work. */
    List<List<Row>> rows(Paper paper) {
        try (PdfBoxRenderer renderer = builder(paper).buildPdfRenderer()) {
            renderer.layout();
            return LaidOutRows.of(renderer.getRootBox(), renderer.getDotsPerPoint());
        }
    }

    private PdfRendererBuilder builder(Paper paper) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Planweave");
        // Nothing is ever fetched: a paper has neither pictures nor links to styles.
        builder.useUriResolver((base, address) -> null);
        FACES.forEach(face -> builder.useFont(() -> font(face), FAMILY, face.weight(), face.style(), true));
        builder.withHtmlContent(Xhtml.document(paper, style), "planweave:/");
        return builder;
    }

    private static InputStream font(Face face) {
        return Objects.requireNonNull(
                Printer.class.getResourceAsStream("/liberation/LiberationSans-" + face.name() + ".ttf"), "the font " + face.name());
    }

    /** With the given moment and an id made of it, in place of those of the printing. */
    private static byte[] settled(byte[] pdf, long epochMilli) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Calendar moment = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            moment.setTimeInMillis(epochMilli);
            document.getDocumentInformation().setCreationDate(moment);
            document.getDocumentInformation().setModificationDate(moment);
            document.setDocumentId(epochMilli);
            COSArray id = new COSArray();
            byte[] mark = Long.toHexString(epochMilli).getBytes(StandardCharsets.US_ASCII);
            id.add(new COSString(mark));
            id.add(new COSString(mark));
            document.getDocument().getTrailer().setItem(COSName.ID, id);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
