package org.planweave.clusters.internal.rules;

/**
 * Something dated in a cluster's calendar.
 *
 * @param date {@code yyyy-MM-dd}
 * @param time {@code HH:mm}, or empty
 * @param place where it is, or empty
 */
public record Day(String title, String date, String time, String place) {}
