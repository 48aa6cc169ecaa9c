package org.planweave.ui.components;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.people.Department;
import org.planweave.ui.Link;
import org.planweave.ui.Page;

/**
 * Everything a whole document shows; written as one. A {@linkplain Page#door() door}, or a layout without a reader, has
 * the wordmark and the footer only.
 *
 * @param council the council's name
 * @param version the portal's version, as the footer names it
 * @param reader who is signed in, or null
 * @param nav the entries of the menu, in order
 * @param navEnd what stands at the end of the menu, a sentence; may be empty
 * @param searchHref where the search form goes, or null where there is no search
 * @param page what the module returned
 * @param banners what stands above the page: notices to all, contributions to {@code page.banner/v1}
 * @param footer links of the footer
 * @param assets where the static files are
 * @param csrf the token that every form sends back, also in {@code <meta name="csrf-token">}; empty where there is none
 */
public record Layout(
        String council,
        String version,
        @Nullable Reader reader,
        List<NavItem> nav,
        Content navEnd,
        @Nullable String searchHref,
        Page page,
        List<Content> banners,
        List<Link> footer,
        Assets assets,
        String csrf)
        implements Content {

    public Layout {
        nav = List.copyOf(nav);
        banners = List.copyOf(banners);
        footer = List.copyOf(footer);
    }

    /**
     * Who is signed in.
     *
     * @param href their own page
     * @param department whose swatch and strip the page wears, or null for those who serve all of the council
     */
    public record Reader(String name, String href, @Nullable Department department) {}

    /**
     * One entry of the menu.
     *
     * @param id what {@link Page#section(String)} names
     * @param count how many things wait there; 0 shows none
     * @param countWord what they do, for those who cannot see the badge: {@code waiting}
     */
    public record NavItem(String id, String label, String href, int count, String countWord) {
        public NavItem(String id, String label, String href) {
            this(id, label, href, 0, "");
        }
    }

    /**
     * Where the static files are.
     *
     * @param prefix the path of this bundle's files with their hash, ending in a slash
     * @param nonce this answer's nonce, which the policy names too, so that htmx heeds only marks of our own; or null
     *     for a page without htmx
     * @param styles paths of modules' style sheets
     * @param modules paths of modules' ES modules
     */
    public record Assets(String prefix, @Nullable String nonce, List<String> styles, List<String> modules) {
        public Assets(String prefix, @Nullable String nonce) {
            this(prefix, nonce, List.of(), List.of());
        }

        public Assets {
            styles = List.copyOf(styles);
            modules = List.copyOf(modules);
        }
    }

    /** Whether the page stands at the door: no menu, no search. */
    public boolean isDoor() {
        return reader == null || page.isDoor();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        Component.TEMPLATES.render("layout/document.jte", this).writeTo(output);
    }
}
