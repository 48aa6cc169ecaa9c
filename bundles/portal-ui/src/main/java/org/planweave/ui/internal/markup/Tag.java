package org.planweave.ui.internal.markup;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.planweave.ui.Html;

/** One element, put together attribute by attribute; what is null is left out. */
public final class Tag implements Content {

    private final String name;
    private final Map<String, @Nullable String> attributes = new LinkedHashMap<>();
    private @Nullable Content body;

    private Tag(String name) {
        this.name = name;
    }

    public static Tag tag(String name) {
        return new Tag(name);
    }

    public Tag classes(@Nullable String... names) {
        return attr("class", words(names));
    }

    /** Those that are there, with a space between; null if none is. */
    public static @Nullable String words(@Nullable String... some) {
        StringJoiner all = new StringJoiner(" ");
        for (String one : some) {
            if (one != null && !one.isEmpty()) {
                all.add(one);
            }
        }
        return all.length() == 0 ? null : all.toString();
    }

    public Tag attr(String attribute, @Nullable Object value) {
        if (value != null) {
            attributes.put(attribute, value.toString());
        }
        return this;
    }

    public Tag flag(String attribute, boolean on) {
        return on ? attr(attribute, "") : this;
    }

    public Tag attrs(@Nullable Map<String, @Nullable String> more) {
        if (more != null) {
            attributes.putAll(more);
        }
        return this;
    }

    public Tag body(@Nullable Content content) {
        body = content == null ? Html.EMPTY : content;
        return this;
    }

    public Tag text(@Nullable String text) {
        return body(Html.text(text));
    }

    @Override
    public void writeTo(TemplateOutput output) {
        Html.element(name, attributes, body).writeTo(output);
    }
}
