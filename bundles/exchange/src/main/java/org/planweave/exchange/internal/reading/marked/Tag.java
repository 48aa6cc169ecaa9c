package org.planweave.exchange.internal.reading.marked;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose text stands in a place of a file that we wrote. It is written twice: as the tag of a content control, where Word allows 64
 * characters, and as the name of a bookmark around the text, 40 characters, because LibreOffice lets go of tags.
 *
 * @param what whose text the control holds
 * @param id the plan's or the line's id; empty for what is fixed
 * @param version the line's version that was written; 0 where there is none
 * @param field the name of the line's field; empty for its text
 */
public record Tag(What what, String id, long version, String field) {

    /** What a control holds. */
    public enum What { PLAN, NAME, LINE, FIELD, FIXED }

    /** The longest tag that Word keeps. */
    public static final int LONGEST = 64;

    /** The longest name of a bookmark that Word keeps. */
    public static final int LONGEST_NAME = 40;

    /** Round what nobody changes: names, headings, the cover note. */
    public static final Tag FIXED = new Tag(What.FIXED, "", 0, "");

    private static final Pattern WRITTEN = Pattern.compile(
            "pw:(?:(fixed)|(plan|name):([A-Za-z0-9-]{1,40})|(line):([A-Za-z0-9-]{1,40}):(\\d{1,9})(?::([A-Za-z]{1,20}))?)");

    /** A name ends in an underscore; what stands behind it was put there by a program that copied the bookmark, as by LibreOffice. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:pw(f)_\\d+|pw([pn])_([A-Za-z0-9]+)|pwl_([A-Za-z0-9]+)_([a-z0-9]{1,5})(?:_([A-Za-z]+))?)_(?:[^_]*|(?:_Copy_\\d+)++)");
    private static final int BASE = Character.MAX_RADIX;

    public static Tag plan(String id) {
        return new Tag(What.PLAN, id, 0, "");
    }

    /** Round what a line is called. */
    public static Tag name(String line) {
        return new Tag(What.NAME, line, 0, "");
    }

    public static Tag line(String id, long version) {
        return new Tag(What.LINE, id, version, "");
    }

    public static Tag field(String id, long version, String name) {
        return new Tag(What.FIELD, id, version, name);
    }

    /** Whether people write in the control. */
    public boolean isWritable() {
        return what == What.LINE || what == What.FIELD;
    }

    /** The tag that is written so; empty for one that is not ours. */
    public static Optional<Tag> of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(1) != null) {
            return Optional.of(FIXED);
        }
        if (matcher.group(2) != null) {
            return Optional.of(matcher.group(2).equals("plan") ? plan(matcher.group(3)) : name(matcher.group(3)));
        }
        String field = matcher.group(7);
        long version = Long.parseLong(matcher.group(6));
        return Optional.of(field == null ? line(matcher.group(5), version) : field(matcher.group(5), version, field));
    }

    /** As it is written into the file. */
    public String written() {
        return switch (what) {
            case FIXED -> "pw:fixed";
            case PLAN -> "pw:plan:" + id;
            case NAME -> "pw:name:" + id;
            case LINE -> "pw:line:" + id + ":" + version;
            case FIELD -> "pw:line:" + id + ":" + version + ":" + field;
        };
    }

    /** The tag that the name of a bookmark stands for; empty for one that is not ours. */
    public static Optional<Tag> ofBookmark(String name) {
        Matcher matcher = NAMED.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(1) != null) {
            return Optional.of(FIXED);
        }
        if (matcher.group(2) != null) {
            return Optional.of(matcher.group(2).equals("p") ? plan(matcher.group(3)) : name(matcher.group(3)));
        }
        String field = matcher.group(6);
        long version = Long.parseLong(matcher.group(5), BASE);
        return Optional.of(field == null ? line(matcher.group(4), version) : field(matcher.group(4), version, field));
    }

    /**
     * As the name of a bookmark; empty if Word could not keep it, so that the control's tag alone says whose text it is.
     *
     * @param number tells what is fixed apart, because no two bookmarks of a file may have one name
     */
    public Optional<String> bookmark(int number) {
        String name = switch (what) {
            case FIXED -> "pwf_" + number + "_";
            case PLAN -> "pwp_" + id + "_";
            case NAME -> "pwn_" + id + "_";
            case LINE -> "pwl_" + id + "_" + Long.toString(version, BASE) + "_";
            case FIELD -> "pwl_" + id + "_" + Long.toString(version, BASE) + "_" + field + "_";
        };
        return Optional.of(name).filter(one -> one.length() <= LONGEST_NAME && NAMED.matcher(one).matches());
    }
}
