package org.planweave.reports.internal.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The complex merge fields of one paragraph: from the mark where each begins, over its code and what it showed, to where it ends. */
final class MergeFields {

    private static final Pattern CODE = Pattern.compile("(?is)\\s*MERGEFIELD\\s+(?:\"([^\"]*)\"|(\\S+)).*");

    private final List<Element> own;
    private final Map<Element, String> slots = new LinkedHashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean broken;

    /** A field that has begun. */
    private static final class Open {
        private final int from;
        private final StringBuilder code = new StringBuilder();
        private boolean shows;
        private @Nullable Element text;

        private Open(int from) {
            this.from = from;
        }
    }

    MergeFields(List<Element> own) {
        this.own = own;
        for (int i = 0; i < own.size(); i++) {
            take(i);
        }
        broken |= open.stream().anyMatch(field -> !name(field.code.toString()).isEmpty());
    }

    /** The name in the code of a merge field; empty for the code of another field. */
    static String name(String code) {
        Matcher matcher = CODE.matcher(code);
        return !matcher.matches() ? "" : matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    /** The text that each leaves, with its name. */
    Map<Element, String> slots() {
        return slots;
    }

    boolean broken() {
        return broken;
    }

    private void take(int at) {
        Element one = own.get(at);
        Open field = open.peek();
        if (Xml.is(one, "fldChar")) {
            mark(at, Xml.attribute(one, "fldCharType"));
        } else if (field != null && Xml.is(one, "instrText")) {
            field.code.append(field.shows ? "" : one.getTextContent());
        } else if (field != null && field.shows && field.text == null && Xml.is(one, "t")) {
            field.text = one;
        }
    }

    private void mark(int at, String kind) {
        if (kind.equals("begin")) {
            open.push(new Open(at));
        } else if (kind.equals("separate") && !open.isEmpty()) {
            open.element().shows = true;
        } else if (kind.equals("end") && !open.isEmpty()) {
            Open field = open.pop();
            String name = name(field.code.toString());
            Open outer = open.peek();
            if (name.isEmpty()) {
                return;
            }
            if (outer != null && !outer.shows) {
                broken = true;
                return;
            }
            slots.put(emptied(field, at), name);
        }
    }

    /** Takes the field out, all but one text. */
    private Element emptied(Open field, int end) {
        Element mark = own.get(end);
        Element text = field.text;
        if (text == null) {
            text = new W(mark.getOwnerDocument()).text("");
            mark.getParentNode().insertBefore(text, mark);
        }
        text.setTextContent("");
        for (Element one : own.subList(field.from, end + 1)) {
            if (one != text && Xml.is(one.getParentNode(), "r") && !Xml.is(one, "rPr")) {
                Xml.remove(one);
            }
        }
        return text;
    }
}
