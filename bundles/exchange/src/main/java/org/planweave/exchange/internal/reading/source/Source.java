package org.planweave.exchange.internal.reading.source;

import java.util.List;

/**
 * A file as blocks.
 *
 * @param blocks     in reading order
 * @param provenance lines in front of the paper that say where the text comes from, without its comments
 * @param gaps       pieces the source itself marks as missing, or changes it marks: place and text
 */
public record Source(List<Block> blocks, List<String> provenance, List<Gap> gaps) {

    /** A place where the source itself says that something is missing or was changed. */
    public record Gap(String at, String text, String why) { }
}
