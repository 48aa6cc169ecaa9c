package org.planweave.exchange.internal.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Problem;
import org.planweave.exchange.internal.reading.Line;
import org.planweave.exchange.internal.reading.Paper;
import org.planweave.exchange.internal.reading.Papers;
import org.planweave.exchange.internal.reading.ReadResult;
import org.planweave.exchange.internal.reading.Refused;
import org.planweave.exchange.internal.reading.Understood;

/** Takes files and reads them. It changes nothing. */
@Component(service = PaperBox.class)
public final class PaperBox {

    /** The largest file that is read. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final int STATUS_TOO_LARGE = 413;
    private static final int STATUS_REFUSED = 422;
    private static final int SHIFT_MB = 20;

    private final Papers papers = new Papers();

    /**
     * The bytes of a file that is being sent. What is too much is taken in and let go, so that the answer reaches the
     * sender.
     *
     * @throws Problem 413 if it is larger than what is read
     */
    public byte[] take(InputStream sent) throws IOException {
        byte[] content = sent.readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            long whole = content.length + sent.transferTo(OutputStream.nullOutputStream());
            throw Problem.of(STATUS_TOO_LARGE, "too-large",
                    "This file is " + (whole >> SHIFT_MB) + " MB and the limit is "
                    + (MOST_BYTES >> SHIFT_MB) + " MB; take out pictures and attachments and import it again.");
        }
        return content;
    }

    /**
     * What a file says.
     *
     * @throws Problem 422, or 413 for one that is too long, with the reason; its type is a word such as {@code
     * not-a-plan}
     */
    public ReadPaper read(String fileName, byte[] content) {
        return OwnTable.read(content).or(() -> papers.firstSheet(content).flatMap(OwnTable::read))
                .orElseGet(() -> reading(fileName, content));
    }

    private ReadPaper reading(String fileName, byte[] content) {
        ReadResult result = papers.read(fileName, content);
        if (result instanceof Understood understood) {
            return paper(understood);
        }
        Refused refused = (Refused) result;
        int status = refused.type() == Refused.Type.TOO_LARGE ? STATUS_TOO_LARGE : STATUS_REFUSED;
        throw Problem.of(status, refused.type().slug(), refused.reason());
    }

    private static ReadPaper paper(Understood understood) {
        Paper whole = understood.whole();
        boolean several = understood.papers().size() > 1;
        List<Paper> parts = several ? understood.papers() : List.of(whole);
        return new ReadPaper(
                whole.title(), several ? "all services" : known(whole.department()), known(whole.period()),
                parts.stream().map(PaperBox::sheet).toList(), whole.contacts(), whole.notUnderstood());
    }

    private static Sheet sheet(Paper paper) {
        return new Sheet(known(paper.department()), paper.lines().stream().map(PaperBox::line).toList());
    }

    private static ReadLine line(Line line) {
        return new ReadLine(
                line.kind().word(), line.text(), line.at(), known(line.section()), FactFields.of(line.facts()),
                        line.asRead());
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }
}
