/**
 * Keeps short notes.
 */
@PlanweaveModule(
        id = "hello",
        title = "Hello",
        summary = "Keeps short notes",
        paths = "hello",
        switches = "on",
        entities = "org.planweave.hello.internal.HelloNote")
@NullMarked
package org.planweave.hello.internal;

import org.jspecify.annotations.NullMarked;
import org.planweave.api.modules.PlanweaveModule;
