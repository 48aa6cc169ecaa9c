package org.planweave.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one database on which every run of the tests walks the stories of a class, to keep the run short; with
 * {@code ./planweave test --stories} they are walked on each.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface WalkedOn {

    Database value();
}
