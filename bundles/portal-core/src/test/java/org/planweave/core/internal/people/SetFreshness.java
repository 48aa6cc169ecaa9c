package org.planweave.core.internal.people;

import org.planweave.api.people.Freshness;

/** Whether somebody has just proved who they are, as a test says it. */
class SetFreshness implements Freshness {

    boolean fresh = true;

    @Override
    public boolean fresh() {
        return fresh;
    }

    @Override
    public boolean asksCode() {
        return false;
    }

    @Override
    public void prove(String password, String code) {
        fresh = true;
    }
}
