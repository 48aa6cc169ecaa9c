package org.planweave.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Where a {@link Contribution} goes: sets {@code planweave.slot}, {@code planweave.slot.order} and
 * {@code planweave.slot.when} on the component that carries it.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SlotContribution {

    /** The name of the property that {@link #slot()} becomes. */
    String SLOT = "planweave.slot";

    /** The name of the property that {@link #slot_order()} becomes. */
    String ORDER = "planweave.slot.order";

    /** The name of the property that {@link #slot_when()} becomes. */
    String WHEN = "planweave.slot.when";

    /** Put before every property's name. */
    String PREFIX_ = "planweave.";

    /** Name and major version of the slot, {@code plan.line.badges/v1} for example. */
    String slot();

    /** Smaller comes first; equal ones in the order of their modules' ids. */
    int slot_order() default 100;

    /** A permission that the reader must hold, or empty for everybody who sees the page. */
    String slot_when() default "";
}
