package org.planweave.web.internal.host;

import io.nayuki.qrcodegen.QrCode;

/** A text as the squares that a telephone's camera reads: an SVG of one path, made here so that no other service sees the text. */
final class QrPicture {

    /** White that cameras need around it, in squares. */
    private static final int BORDER = 4;

    private final QrCode code;

    QrPicture(String text) {
        this.code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    }

    /** The view box of the picture. */
    String box() {
        int side = code.size + 2 * BORDER;
        return "0 0 " + side + ' ' + side;
    }

    /** The dark squares, for the {@code d} of a path. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + BORDER).append(' ').append(y + BORDER).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
