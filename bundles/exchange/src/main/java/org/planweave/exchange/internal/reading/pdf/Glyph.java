package org.planweave.exchange.internal.reading.pdf;

/**
 * A character where it stands on its page, in points from the top left.
 *
 * @param size of its type
 */
record Glyph(float x, float y, float width, float size, String text) {

    float right() {
        return x + width;
    }
}
