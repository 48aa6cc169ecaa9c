package org.planweave.itests.scan;

/**
 * What a scanner holds to be a hole.
 *
 * @param kind in the scanner's own words
 * @param where the request, or the address and the parameter
 */
record Finding(String kind, String where) {}
