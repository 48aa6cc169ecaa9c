package org.planweave.exchange.internal.reading.marked;

/**
 * A comment that somebody made in Word.
 *
 * @param author as Word names them; nobody has checked it
 * @param day the day as {@code yyyy-MM-dd}; empty where the file does not say it
 * @param line the id of the line that it is on; empty if it is on none
 * @param control the place of its control among the file's controls, or -1 if it stands on none of them, but on the line's name
 * @param start where its words start in the control's text before tracked changes
 * @param end where they end; equal to the start if the comment is on no words
 * @param on its words, wherever they stand
 */
public record WordComment(String author, String day, String text, String line, int control, int start, int end, String on) {}
