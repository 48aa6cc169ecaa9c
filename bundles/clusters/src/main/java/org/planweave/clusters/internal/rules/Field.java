package org.planweave.clusters.internal.rules;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** What a charter is made of: each is changed, and kept when a bundle is updated, by itself. */
public enum Field {
    NAME(Charter::name),
    PURPOSE(Charter::purpose),
    LEAD(Charter::lead),
    MEMBERS(Charter::members),
    OBSERVERS(Charter::observers),
    CALENDAR(Charter::calendar),
    DRAFTS_FROM(Charter::draftsFrom),
    COMMENTING(Charter::observersComment);

    private final Function<Charter, Object> value;

    Field(Function<Charter, Object> value) {
        this.value = value;
    }

    /** The fields in which two charters differ. */
    public static Set<Field> differing(Charter one, Charter other) {
        Set<Field> all = EnumSet.allOf(Field.class);
        all.removeIf(field -> field.value.apply(one).equals(field.value.apply(other)));
        return all;
    }
}
