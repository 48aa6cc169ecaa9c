package org.planweave.ui;

/**
 * One entry of the menu.
 *
 * @param id what {@link Page#section(String)} names, usually the module's id
 * @param label one or two words
 * @param href under the module's own path
 * @param order smaller comes first: plans 10, clusters 20, comments 30, synergies 40, measures 50, reports 60, administration 90
 * @param count how many things wait there for the person; 0 shows none
 */
public record NavigationEntry(String id, String label, String href, int order, int count) {

    public NavigationEntry(String id, String label, String href, int order) {
        this(id, label, href, order, 0);
    }
}
