package org.planweave.itests.bad;

/** A class that its module forgot to pack. */
final class Absent {

    @Override
    public String toString() {
        return "absent";
    }
}
