package org.planweave.ui;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.planweave.api.Identified;

/**
 * Where a page asks others for their part. The shell provides it: only contributions of running modules that are
 * switched on for the reader and that the reader may see are asked, in their order.
 */
@ProviderType
public interface Slots {

    /**
     * Fills a slot that stands once at every item.
     *
     * @param slot name and major version, {@code plan.line.badges/v1} for example
     * @return for every item's id the contents in order; empty lists where nobody has anything to say
     */
    Map<String, List<Content>> render(String slot, List<? extends Identified> items);

    /** Fills a slot that stands once on the page. */
    List<Content> render(String slot);
}
