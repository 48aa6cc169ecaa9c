package org.planweave.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A story that is walked on a portal with each {@link Database}, or with those of its class's {@link WalkedOn}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "on {0}")
@ArgumentsSource(WalkedDatabases.class)
@interface OnEachDatabase {

    /** The way in which it is walked if the run asks for none, given to the story beside the database. */
    Way by() default Way.MOUSE;
}
