package org.planweave.exchange.internal.reading.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Makes PDF files line by line, as programs make them that know nothing of paragraphs. */
public final class Print {

    private static final float TOP = 780;
    private static final float STEP = 14;
    private static final float SIZE = 11;

    private final PDDocument document = new PDDocument();
    private final PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private PDPage page = new PDPage();

    public Print() {
        document.addPage(page);
    }

    /** Lines one below the other, from a place on the page; an empty one leaves room. */
    public Print at(float left, float down, String... lines) {
        try (PDPageContentStream out = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            float y = TOP - down;
            for (String line : lines) {
                out.beginText();
                out.setFont(font, SIZE);
                out.newLineAtOffset(left, y);
                out.showText(line);
                out.endText();
                y -= line.isEmpty() ? STEP / 2 : STEP;
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Print page() {
        page = new PDPage();
        document.addPage(page);
        return this;
    }

    /** A page as a scanner makes it. */
    public Print picture() {
        try (PDPageContentStream out = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
            out.drawImage(LosslessFactory.createFromImage(document, image), 50, 50, 500, 700);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Protects it with a password, or with an empty one against copying only. */
    public Print protect(String password) {
        try {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] made() {
        try (PDDocument closing = document; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            closing.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
