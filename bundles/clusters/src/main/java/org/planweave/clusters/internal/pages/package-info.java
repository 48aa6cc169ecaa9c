/**
 * Pages for people: the clusters of a round, one cluster's workspace, its rules, its history and its form.
 * Templates stand in {@code src/main/jte}.
 */
@NullMarked
package org.planweave.clusters.internal.pages;

import org.jspecify.annotations.NullMarked;
