package org.planweave.core.internal.people;

import java.util.ArrayList;
import java.util.List;
import org.planweave.api.people.ErasedName;
import org.planweave.api.people.Person;
import org.planweave.api.people.PersonalTraces;

/** A module that keeps something of people. */
final class KeptNotes implements PersonalTraces {

    final List<ErasedName> forgotten;
    boolean fails;
    private final String module;

    KeptNotes(String module) {
        this(module, new ArrayList<>());
    }

    private KeptNotes(String module, List<ErasedName> forgotten) {
        this.module = module;
        this.forgotten = forgotten;
    }

    /** Another module, which writes down in the same list what it was asked to forget. */
    KeptNotes and(String other) {
        return new KeptNotes(other, forgotten);
    }

    @Override
    public String module() {
        return module;
    }

    @Override
    public List<String> of(Person person) {
        return List.of("Notes: 1");
    }

    @Override
    public void erase(ErasedName who) {
        if (fails) {
            throw new IllegalStateException("The notes cannot be written");
        }
        forgotten.add(who);
    }
}
