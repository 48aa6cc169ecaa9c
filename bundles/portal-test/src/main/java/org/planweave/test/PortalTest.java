package org.planweave.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a test class: what its {@link TestPortal} is like. There is one for each database, emptied before each test. A module with many
 * such classes puts it on an annotation of its own, so that its entities stand in one place.
 *
 * <pre>{@code
 * @PortalTest(module = "plans", entities = {PlanRow.class, LineRow.class})
 * class StoredPlansTest {
 *     @OnBothDatabases
 *     void keepsALine(TestPortal portal) { … }
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PortalTest {

    /** The module's id. */
    String module();

    /** The module's entities, as its manifest lists them. */
    Class<?>[] entities() default {};
}
