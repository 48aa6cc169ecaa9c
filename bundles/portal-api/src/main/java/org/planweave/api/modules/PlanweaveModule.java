package org.planweave.api.modules;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Capability;

/**
 * Says on a module's {@code package-info} what the module is. It becomes the {@code planweave.module} capability of its manifest,
 * from which the portal judges a module before it runs.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
@Capability(
        namespace = PlanweaveModule.NAMESPACE,
        attribute = {
            "id=${#id}",
            "title='${#title}'",
            "summary='${#summary}'",
            "paths:List<String>='${#paths}'",
            "open:List<String>='${#open}'",
            "switches:List<String>='${#switches}'",
            "entities:List<String>='${#entities}'",
            "always=${#always}",
            "api:Version=1.0"
        })
public @interface PlanweaveModule {

    String NAMESPACE = "planweave.module";

    /** The module's one id: folder, artifact, last package segment, path, schema. */
    String id();

    /** Its name for people, sentence case, without a comma. */
    String title();

    /** What it does, in at most eight words, without a comma. */
    String summary();

    /**
     * First path segments that are its own: {@code comments} stands for {@code /comments} and {@code /api/v1/comments}. A place
     * inside another module's paths has several segments, where a star stands for any one: {@code plans/*}{@code /export}.
     */
    String[] paths() default {};

    /**
     * Pages below its own first segments that people may open without signing in, in full, where a star stands for any one segment
     * after the second: {@code comments/guest/*}. All others, and the API, ask who is there. Such a page says by itself who may see
     * what; nobody is signed in when it is called.
     */
    String[] open() default {};

    /** What departments switch: empty if it is not theirs to switch, {@code on} for one switch, or names such as {@code give}, {@code receive}. */
    String[] switches() default {};

    /** The class names of its entities. A module with entities has a schema named after its id, and migrations in {@code db/}. */
    String[] entities() default {};

    /** Whether the portal cannot do without it. */
    boolean always() default false;
}
