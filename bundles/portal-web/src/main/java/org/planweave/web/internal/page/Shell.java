package org.planweave.web.internal.page;

import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.people.Council;
import org.planweave.api.people.Person;
import org.planweave.ui.Html;
import org.planweave.ui.Link;
import org.planweave.ui.Page;
import org.planweave.ui.Slots;
import org.planweave.ui.components.Layout;
import org.planweave.web.internal.assets.Assets;
import org.planweave.web.internal.front.Exchange;
import org.planweave.web.internal.front.Headers;
import org.planweave.web.internal.front.Notices;

/** Puts a page into the council's layout. */
@Capability(namespace = "planweave.slot", name = "page.banner/v1", attribute = {"items=page", "page=every"})
@Component(service = Shell.class)
public final class Shell {

    /** The media type of pages. */
    public static final String HTML = "text/html;charset=UTF-8";

    private static final Messages TEXTS = Messages.of(Shell.class);

    private final Council council;
    private final NavigationBar menu;
    private final RoundLine round;
    private final Slots slots;
    private final ModuleReach reach;
    private final Assets assets;
    private final String version;

    @Activate
    public Shell(@Reference Council council, @Reference NavigationBar menu, @Reference RoundLine round,
            @Reference Slots slots, @Reference ModuleReach reach, @Reference Assets assets) {
        this.council = council;
        this.menu = menu;
        this.round = round;
        this.slots = slots;
        this.reach = reach;
        this.assets = assets;
        this.version = Optional.ofNullable(FrameworkUtil.getBundle(Shell.class))
                .map(bundle -> bundle.getVersion().getMajor() + "." + bundle.getVersion().getMinor())
                .orElse("0.1");
    }

    /** The whole document, or the page's own part where only that is wanted. */
    public byte[] render(Page page, Exchange exchange) {
        StringOutput out = new StringOutput(16 * 1024);
        (exchange.fragment() ? page.body() : layout(page, exchange)).writeTo(out);
        return FormTokens.insert(out.toString(), CurrentViewer.csrf(exchange)).getBytes(StandardCharsets.UTF_8);
    }

    private Layout layout(Page page, Exchange exchange) {
        @Nullable Person reader = exchange.person().orElse(null);
        boolean door = reader == null || page.isDoor();
        if (page.success() == null) {
            Notices.take(exchange).ifPresent(page::noticeSuccess);
        }
        return new Layout(council.name(), version, reader == null ? null : reader(reader),
                door ? List.of() : nav(reader), door ? Html.EMPTY : round.content(),
                !door && reach.owner("search").isPresent() ? "/search" : null,
                page, door ? List.of() : slots.render("page.banner/v1"), footer(), files(exchange, door),
                CurrentViewer.csrf(exchange));
    }

    private Layout.Reader reader(Person person) {
        return new Layout.Reader(person.name(), "/account",
                person.department() == null ? null : council.department(person.department()).orElse(null));
    }

    private List<Layout.NavItem> nav(Person reader) {
        List<Layout.NavItem> items = new ArrayList<>();
        items.add(new Layout.NavItem("home", TEXTS.text("portal.nav.home"), "/"));
        menu.entries(reader).forEach(entry ->
                items.add(new Layout.NavItem(entry.id(), entry.label(), entry.href(), entry.count(),
                        TEXTS.text("portal.nav.waiting"))));
        return items;
    }

    private static List<Link> footer() {
        return List.of(
                new Link(TEXTS.text("portal.footer.accessibility"), "/accessibility"),
                new Link(TEXTS.text("portal.footer.privacy"), "/privacy"),
                new Link(TEXTS.text("portal.footer.cookies"), "/cookies"),
                new Link(TEXTS.text("portal.footer.terms"), "/terms"),
                new Link(TEXTS.text("portal.footer.help"), "/help"));
    }

    private Layout.Assets files(Exchange exchange, boolean door) {
        if (door) {
            return new Layout.Assets(assets.folder("portal-ui"), null);
        }
        Headers.allow(exchange, CurrentViewer.nonce(exchange));
        List<String> modules = reach.ids();
        return new Layout.Assets(assets.folder("portal-ui"), CurrentViewer.nonce(exchange),
                modules.stream().flatMap(id -> assets.address(id, id + ".css").stream()).toList(),
                modules.stream().flatMap(id -> assets.address(id, id + ".js").stream()).toList());
    }
}
