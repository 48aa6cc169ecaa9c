package org.planweave.exchange.internal.reading.marked;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in the tag of a content control that we wrote. Word allows 64 characters, which ids, version and field keep within.
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

    /** Round what nobody changes: names, headings, the cover note. */
    public static final Tag FIXED = new Tag(What.FIXED, "", 0, "");

    private static final Pattern WRITTEN = Pattern.compile(
            "pw:(?:(fixed)|(plan|name):([A-Za-z0-9-]{1,40})|(line):([A-Za-z0-9-]{1,40}):(\\d{1,9})(?::([A-Za-z]{1,20}))?)");

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
}
