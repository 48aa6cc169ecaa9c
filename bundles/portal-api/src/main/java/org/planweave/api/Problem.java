package org.planweave.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can put right, or that is refused: one plain sentence that says what was wrong, where, and what to do.
 * A page shows it in its layout, the API answers with RFC 9457 problem details, a command prints the sentence and exits with 1.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * One thing wrong in what was sent.
     *
     * @param pointer the field's name, or a JSON pointer into the body
     * @param detail one plain sentence
     */
    public record Fault(String pointer, String detail) {}

    private final int status;
    private final String type;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> extra;

    private Problem(int status, String type, String detail, List<Fault> faults, Map<String, Object> extra) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.faults = List.copyOf(faults);
        this.extra = Map.copyOf(extra);
    }

    /** Any problem. {@code type} is a stable word, such as {@code stale-version}, that the documentation lists. */
    public static Problem of(int status, String type, String detail) {
        return new Problem(status, type, detail, List.of(), Map.of());
    }

    /** 404: there is no such thing, or it is not for this person to know that there is. */
    public static Problem notFound(String detail) {
        return of(404, "not-found", detail);
    }

    /** 403: the person may see it, but not do this. The sentence says who can help. */
    public static Problem forbidden(String detail) {
        return of(403, "forbidden", detail);
    }

    /** 409: it clashes with how things stand. */
    public static Problem conflict(String type, String detail) {
        return of(409, type, detail);
    }

    /** 400 for one field. */
    public static Problem invalid(String pointer, String detail) {
        return new Problem(400, "invalid", detail, List.of(new Fault(pointer, detail)), Map.of());
    }

    /** 400 for several fields. The first one's sentence is the detail. */
    public static Problem invalid(List<Fault> faults) {
        return new Problem(400, "invalid", faults.get(0).detail(), faults, Map.of());
    }

    /** 422 for one field: it can be read, and cannot be carried out here as it stands. */
    public static Problem unprocessable(String pointer, String detail) {
        return new Problem(422, "unprocessable", detail, List.of(new Fault(pointer, detail)), Map.of());
    }

    /** As {@link #unprocessable(String, String)}, for several fields; the first one's sentence is the detail. */
    public static Problem unprocessable(List<Fault> faults, Map<String, Object> extra) {
        return new Problem(422, "unprocessable", faults.get(0).detail(), faults, extra);
    }

    /** 412: somebody saved a newer version. {@code extra} holds both versions, by the names {@code yours} and {@code theirs}. */
    public static Problem stale(String detail, Map<String, Object> extra) {
        return new Problem(412, "stale-version", detail, List.of(), extra);
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    /** The sentence for the person. */
    public String detail() {
        @Nullable String message = getMessage();
        return message == null ? "" : message;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Further members of the problem details; their values must be writable as JSON. */
    public Map<String, Object> extra() {
        return extra;
    }
}
