package org.planweave.ui;

import org.jspecify.annotations.Nullable;

/**
 * Where a form's answer sends the person on to (303), so that reloading repeats nothing.
 * {@snippet :
 * return SeeOther.to("/plans/" + id).at("s-3").saying("Line saved");
 * }
 *
 * @param href a path of the portal
 * @param notice one sentence that the next page shows once, or null
 */
public record SeeOther(String href, @Nullable String notice) {

    /** @throws IllegalArgumentException if it is not a path of the portal, with its query if it has one */
    public SeeOther {
        if (!href.startsWith("/") || href.startsWith("//") || href.contains("\\") || href.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("Not a path of the portal: " + href);
        }
    }

    public static SeeOther to(String href) {
        return new SeeOther(href, null);
    }

    /** The place on the page to go to, by the id of its element. */
    public SeeOther at(String anchor) {
        return new SeeOther(href + '#' + anchor, notice);
    }

    /** What has just been done, in one sentence. */
    public SeeOther saying(String sentence) {
        return new SeeOther(href, sentence);
    }
}
