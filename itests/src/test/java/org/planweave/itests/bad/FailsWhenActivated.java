package org.planweave.itests.bad;

import org.osgi.framework.BundleContext;

/** A component that fails when it is activated, in the way of the method that is named for it. */
public final class FailsWhenActivated {

    void exception(BundleContext context) {
        throw new IllegalStateException("The folder of forms is not there");
    }

    void error(BundleContext context) {
        throw new ExceptionInInitializerError("The forms cannot be read");
    }

    void missingClass(BundleContext context) {
        new Absent().toString();
    }

    void tooDeep(BundleContext context) {
        tooDeep(context);
    }
}
