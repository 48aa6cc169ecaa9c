package org.planweave.ui.components;

import com.fasterxml.jackson.databind.JsonNode;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.planweave.ui.Html;

/** A fixture's options, which remembers what nobody has asked for: that is what we do not support. */
final class Options {

    private final JsonNode node;
    private final Options root;
    private final List<Options> all;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Options> parts = new HashMap<>();

    Options(JsonNode node) {
        this.node = node;
        root = this;
        all = new ArrayList<>(List.of(this));
    }

    private Options(JsonNode node, Options root) {
        this.node = node;
        this.root = root;
        all = List.of();
        root.all.add(this);
    }

    boolean has(String key) {
        asked.add(key);
        JsonNode value = node.path(key);
        return !value.isMissingNode() && !value.isNull() && !(value.isTextual() && value.asText().isEmpty());
    }

    String text(String key) {
        return has(key) ? node.get(key).asText() : null;
    }

    /** The text, even if it is empty; null where there is none. */
    String value(String key) {
        asked.add(key);
        return node.hasNonNull(key) ? node.get(key).asText() : null;
    }

    void text(String key, Consumer<String> then) {
        if (has(key)) {
            then.accept(node.get(key).asText());
        }
    }

    void flag(String key, Runnable then) {
        if (has(key) && node.get(key).asBoolean()) {
            then.run();
        }
    }

    /** Yes, no, or null where nothing is said. */
    Boolean bool(String key) {
        return has(key) ? node.get(key).asBoolean() : null;
    }

    /** As a flag whose false is not the same as none. */
    boolean isTrue(String key) {
        if (node.path(key).asBoolean()) {
            asked.add(key);
        }
        return node.path(key).asBoolean();
    }

    Options in(String key) {
        boolean there = has(key);
        return parts.computeIfAbsent(key, name -> new Options(there ? node.get(name) : node.path("nowhere"), root));
    }

    List<Options> list(String key) {
        asked.add(key);
        List<Options> items = new ArrayList<>();
        node.path(key).forEach(item -> items.add(new Options(item, root)));
        // An item that is nothing is left out there; our lists have none.
        if (items.stream().anyMatch(item -> item.node.isEmpty() && !item.node.isArray())) {
            asked.remove(key);
        }
        return items;
    }

    List<Options> items() {
        List<Options> items = new ArrayList<>();
        node.forEach(item -> items.add(new Options(item, root)));
        return items;
    }

    List<String> texts(String key) {
        asked.add(key);
        List<String> texts = new ArrayList<>();
        node.path(key).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** Markup where there is some, else text; as a component is given it. */
    Content content(String html, String text) {
        if (has(html) && node.get(html).isTextual()) {
            String markup = node.get(html).asText();
            return output -> output.writeContent(markup);
        }
        return has(text) && !node.get(text).isBoolean() ? Html.text(node.get(text).asText()) : null;
    }

    Content content() {
        return content("html", "text");
    }

    <C extends Component<C>> C common(C component) {
        text("classes", component::classes);
        if (has("attributes")) {
            node.get("attributes")
                    .fields()
                    .forEachRemaining(each -> attribute(component, each.getKey(), each.getValue()));
        }
        return component;
    }

    private void attribute(Component<?> component, String name, JsonNode value) {
        if (!value.isValueNode()) {
            root.asked.remove("attributes");
            return;
        }
        component.attribute(name, value.asText());
    }

    /** What was given and nobody asked for. */
    List<String> unsupported() {
        List<String> names = new ArrayList<>();
        for (Options each : all) {
            each.node.fieldNames().forEachRemaining(name -> {
                if (!each.asked.contains(name)) {
                    names.add(name);
                }
            });
        }
        return names;
    }
}
