package org.planweave.clusters.internal.pages;

import java.util.Collection;
import java.util.List;
import org.planweave.api.access.Memberships.Sight;

/** Who reads whose drafts, in sentences. */
final class SightWords {

    private SightWords() {}

    /** @param key a sentence with the reader and the department that is read */
    static List<String> of(PageParts parts, Collection<Sight> sights, String key) {
        return sights.stream().map(one -> parts.text(key,
                one.leads() ? parts.name(one.reader()) : parts.department(one.reader()).name(),
                parts.department(one.department()).name())).sorted().toList();
    }
}
