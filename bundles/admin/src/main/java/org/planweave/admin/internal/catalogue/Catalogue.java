package org.planweave.admin.internal.catalogue;

import java.util.List;

/** What modules may put on each other's pages and hear of each other now. */
public interface Catalogue {

    /**
     * A place on a page.
     *
     * @param name name and version
     * @param items the simple name of the type of what it stands at, or {@code page}
     * @param page the address of the page, or {@code every}
     * @param owner the id of the module or bundle whose page it is
     * @param filledBy ids of the modules that put something there
     */
    record Slot(String name, String items, String page, String owner, List<String> filledBy) {}

    /**
     * Something that can be heard of.
     *
     * @param name the simple name of its record
     * @param packageName where it is
     * @param holds its components, each as type and name
     * @param heardBy ids of the modules that listen
     */
    record Tidings(String name, String packageName, List<String> holds, List<String> heardBy) {}

    /** By name. */
    List<Slot> slots();

    /** By name. */
    List<Tidings> events();
}
