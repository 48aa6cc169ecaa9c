package org.planweave.ui;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One element with attributes that are only known when it is written; body null makes it a void element. */
record Element(String tag, Map<String, @Nullable String> attributes, @Nullable Content body) implements Content {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9:._-]*");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");
    private static final Pattern HARMLESS =
            Pattern.compile("(?i)(https?:|mailto:|tel:|[^:]*([/?#].*)?$).*", Pattern.DOTALL);

    Element {
        attributes = new LinkedHashMap<>(attributes);
        check(tag);
        attributes.forEach(Element::check);
    }

    private static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" is not a name in HTML.");
        }
    }

    // Our policy lets no inline handler or style run; one that is asked for is a mistake to find at once.
    private static void check(String name, @Nullable String value) {
        check(name);
        if (name.startsWith("on") || name.equals("style") || name.startsWith("hx-on")) {
            throw new IllegalArgumentException("The attribute \"" + name + "\" is not allowed on a page.");
        }
        if (value != null && ADDRESSES.contains(name) && !HARMLESS.matcher(value).matches()) {
            throw new IllegalArgumentException("The address in \"" + name + "\" must be a path or start with https.");
        }
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent("<" + tag);
        attributes.forEach((name, value) -> attribute(output, name, value));
        output.writeContent(">");
        if (body != null) {
            body.writeTo(output);
            output.writeContent("</" + tag + ">");
        }
    }

    private static void attribute(TemplateOutput output, String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        output.writeContent(" " + name);
        if (!value.isEmpty()) {
            output.writeContent("=\"");
            Escape.htmlAttribute(value, output);
            output.writeContent("\"");
        }
    }
}
