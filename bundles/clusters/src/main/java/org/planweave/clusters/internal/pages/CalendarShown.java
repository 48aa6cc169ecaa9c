package org.planweave.clusters.internal.pages;

import java.time.LocalDate;

/**
 * One day of a cluster's calendar as it is shown.
 *
 * @param own whether it is the cluster's, else the round's
 * @param next whether it is the next one that comes
 */
public record CalendarShown(
        String title, LocalDate date, String day, String note, boolean own, boolean over, boolean next) {}
