package org.planweave.plans.internal.pages;

import gg.jte.Content;
import java.util.Map;
import org.planweave.ui.Html;

/** Whether marked words still hold the whole text. Marks may add to it, never leave anything out. */
final class WholeText {

    private static final Map<String, String> ENTITIES =
            Map.of("&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#34;", "\"", "&#39;", "'");

    private WholeText() {}

    static boolean holds(Content marked, String text) {
        String words = words(Html.string(marked));
        String wanted = text.replaceAll("\\s+", "");
        int found = 0;
        for (int i = 0; i < words.length() && found < wanted.length(); i++) {
            if (words.charAt(i) == wanted.charAt(found)) {
                found++;
            }
        }
        return found == wanted.length();
    }

    private static String words(String html) {
        String words = html.replaceAll("<[^>]*>", "").replaceAll("\\s+", "");
        for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
            words = words.replace(entity.getKey(), entity.getValue());
        }
        return words.replace("&amp;", "&");
    }
}
