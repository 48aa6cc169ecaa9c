package org.planweave.clusters.internal.sheet;

import java.time.Instant;

/**
 * A page that was agreed and kept.
 *
 * @param number 1 for the cluster's first
 * @param title what it is, such as “As agreed at the meeting of 28 January 2027”
 * @param by person id
 */
public record SheetEdition(String cluster, int number, String title, Instant at, String by) {}
