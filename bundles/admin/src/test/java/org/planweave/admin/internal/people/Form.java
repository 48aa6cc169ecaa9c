package org.planweave.admin.internal.people;

import jakarta.ws.rs.core.AbstractMultivaluedMap;
import java.util.HashMap;

/** A form as it is sent. */
final class Form extends AbstractMultivaluedMap<String, String> {

    Form() {
        super(new HashMap<>());
    }

    Form put(String name, String value) {
        putSingle(name, value);
        return this;
    }
}
