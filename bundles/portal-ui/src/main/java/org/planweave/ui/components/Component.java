package org.planweave.ui.components;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.ui.Templates;

/**
 * A component under construction: what it is given is named in turn, then it is written once into a page.
 *
 * @param <C> the component itself, so that the calls chain
 */
public abstract class Component<C extends Component<C>> implements Content {

    static final Templates TEMPLATES = new Templates(Component.class, "org.planweave.ui.internal.templates");

    private final String template;
    private final Map<String, @Nullable Object> params = new LinkedHashMap<>();
    private final Map<String, @Nullable String> attributes = new LinkedHashMap<>();

    Component(String template) {
        this.template = template;
    }

    /** More classes for the outermost element, separated by spaces. */
    public C classes(String names) {
        Object before = params.get("classes");
        return with("classes", before == null ? names : before + " " + names);
    }

    /** An attribute of the component's main element, {@code hx-post} or {@code data-…} for example. */
    public C attribute(String name, String value) {
        attributes.put(name, value);
        return self();
    }

    final C with(String name, @Nullable Object value) {
        params.put(name, value);
        return self();
    }

    @SuppressWarnings("unchecked")
    private C self() {
        return (C) this;
    }

    @Override
    public final void writeTo(TemplateOutput output) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(params);
        all.put("attributes", attributes);
        TEMPLATES.render(template, all).writeTo(output);
    }
}
