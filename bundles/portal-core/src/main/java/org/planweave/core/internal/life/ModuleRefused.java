package org.planweave.core.internal.life;

import java.util.List;

/** A jar is not one that the portal takes. Each refusal is a plain sentence. */
final class ModuleRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final List<String> refusals;

    ModuleRefused(String... refusals) {
        super(String.join(" ", refusals), null, false, false);
        this.refusals = List.of(refusals);
    }

    List<String> refusals() {
        return refusals;
    }
}
