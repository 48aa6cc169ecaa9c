package org.planweave.synergies.internal.engine.encoding;

/** One vector a word piece, in the order of {@code tokens}, whose places are those of the text as it was given. */
public record TokenVectors(Tokens tokens, float[][] vectors) {
}
