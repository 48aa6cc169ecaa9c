package org.planweave.exchange.internal.reading;

import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.marked.MarkedFile;
import org.planweave.exchange.internal.reading.source.FileType;
import org.planweave.exchange.internal.reading.word.MarkedWord;

/** Reads plans' Word files that come back, without changing anything. Bounded in time and memory, whatever the file holds. */
public final class MarkedPapers {

    /** The file, or else the refusal with its reason; one of the two is null. */
    public record Result(@Nullable MarkedFile file, @Nullable Refused refused) {}

    /** Reads a Word file; never throws for a bad one. */
    public Result read(byte[] content) {
        try {
            if (content.length == 0) {
                throw new Refusal(Refused.Type.EMPTY, "This file is empty; choose the Word file that was edited.");
            }
            if (FileType.of(content) != FileType.ZIP) {
                throw new Refusal(Refused.Type.UNSUPPORTED_TYPE,
                        "This is not a Word file (.docx); save the edited plan in Word as a document and bring that.");
            }
            MarkedFile file = MarkedWord.read(content);
            if (file.controls().isEmpty()) {
                throw new Refusal(Refused.Type.NOT_A_PLAN, "No line in this file carries its mark any more, so that it matches "
                        + "no plan; import it as a new plan, or take the plan out as Word again and edit that file.");
            }
            return new Result(file, null);
        } catch (Refusal refusal) {
            return new Result(null, refusal.toResult());
        }
    }
}
