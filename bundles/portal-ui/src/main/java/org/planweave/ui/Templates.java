package org.planweave.ui;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The precompiled templates of one module: {@code src/main/jte} of the bundle that holds the given class. Safe for many
 * threads; make one in a component's constructor and keep it.
 */
public final class Templates {

    private final TemplateEngine engine;

    /**
     * @param inModule any class of the module's own bundle
     * @param packageName where its templates were generated: {@code org.planweave.<id>.internal.templates}
     */
    public Templates(Class<?> inModule, String packageName) {
        engine = engine(inModule.getClassLoader(), packageName);
    }

    // Without a directory jte takes the thread's context class loader, whatever loader it is given.
    private static TemplateEngine engine(ClassLoader loader, String packageName) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return TemplateEngine.createPrecompiled(null, ContentType.Html, loader, packageName);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * A template with named parameters. It is rendered when the content is written, so a failure comes then.
     *
     * @param template its path below {@code src/main/jte}, {@code plan/page.jte} for example
     */
    public Content render(String template, Map<String, ? extends @Nullable Object> params) {
        Map<String, Object> copy = new LinkedHashMap<>(params);
        return output -> engine.render(template, copy, output);
    }

    /** A template with a single parameter. */
    public Content render(String template, Object model) {
        return output -> engine.render(template, model, output);
    }

    /** A template without parameters. */
    public Content render(String template) {
        return render(template, Map.of());
    }
}
