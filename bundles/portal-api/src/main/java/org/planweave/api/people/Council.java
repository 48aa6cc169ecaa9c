package org.planweave.api.people;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The council's departments and people. Reads come from memory; they are never a query a line. */
@ProviderType
public interface Council {

    /** The council's name, such as “Marrowdale Council”. */
    String name();

    /** All departments, by name. */
    List<Department> departments();

    /** A department by id, by code or by name (case and punctuation do not count). */
    Optional<Department> department(String idCodeOrName);

    /** All people, by name. */
    List<Person> people();

    /** Those who have left, by name. They are among {@link #people} too: their names stay on what they wrote. */
    default List<Leaver> leavers() {
        return List.of();
    }

    /** A person by id or by user name. */
    Optional<Person> person(String idOrUsername);

    /**
     * The department of this name, made if it is missing, with a code and a swatch that are free.
     *
     * @throws org.planweave.api.Problem (403) unless the current user is an administrator or a corporate strategy lead
     */
    Department ensureDepartment(String name);
}
