package org.planweave.synergies.internal.pages;

import java.util.List;
import java.util.Map;
import org.planweave.synergies.internal.rules.Verdict;

/**
 * What all cards of a page need to know, read once for the page.
 *
 * @param verdicts of all types, the newest first
 * @param outcomes the outcomes' titles by id
 */
public record Known(List<Verdict> verdicts, Map<String, String> outcomes) {}
