/**
 * Greets whoever is signed in.
 * Everything that a module needs is here; nothing else is.
 */
@PlanweaveModule(
        id = "hello",
        title = "Hello",
        summary = "Greets whoever is signed in",
        paths = "hello",
        switches = "on")
@NullMarked
package org.planweave.hello.internal;

import org.jspecify.annotations.NullMarked;
import org.planweave.api.modules.PlanweaveModule;
