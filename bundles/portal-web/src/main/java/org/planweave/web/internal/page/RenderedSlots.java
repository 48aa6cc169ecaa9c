package org.planweave.web.internal.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.planweave.api.Identified;
import org.planweave.api.Problem;
import org.planweave.api.host.Gates;
import org.planweave.ui.Contribution;
import org.planweave.ui.Html;
import org.planweave.ui.Slots;
import org.planweave.ui.Waiting;
import org.planweave.web.internal.front.Exchange;
import org.planweave.web.internal.front.WebConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every contribution once for the whole page, in its module's gate. What fails costs its own place: one inset
 * says so.
 */
@Component(service = Slots.class, configurationPid = WebConfig.PID)
public final class RenderedSlots implements Slots {

    private static final Logger LOG = LoggerFactory.getLogger(RenderedSlots.class);
    private static final String PAGE = "page";

    private final Offers<Contribution<?>> offers;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final @Nullable BundleContext context;
    private final Gates gates;
    private final ModuleReach reach;
    private final Patience patience;

    @Activate
    public RenderedSlots(@Nullable BundleContext context, @Reference Gates gates, @Reference ModuleReach reach,
            WebConfig config) {
        this.context = context;
        this.gates = gates;
        this.reach = reach;
        this.offers = new Offers<>(reach);
        this.patience = new Patience(config.part_millis(), System::nanoTime);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY, unbind = "forget")
    void offer(ServiceReference<Contribution<?>> reference) {
        offers.add(Objects.requireNonNull(context), reference);
    }

    void forget(ServiceReference<Contribution<?>> reference) {
        offers.remove(reference);
    }

    /** For what is no service. */
    public void add(Contribution<?> offered, Map<String, ?> properties) {
        offers.add(offered, properties);
    }

    /** Takes away what {@link #add} added. */
    public void remove(Contribution<?> offered) {
        offers.remove(offered);
    }

    @Override
    public List<Content> render(String slot) {
        return render(slot, List.of(new WholePage(PAGE))).getOrDefault(PAGE, List.of());
    }

    @Override
    public Map<String, List<Content>> render(String slot, List<? extends Identified> items) {
        List<Part> parts = new ArrayList<>();
        if (!items.isEmpty()) {
            offers.modules(slot).forEach(module -> ask(module, slot, items, parts));
        }
        parts.sort((a, b) -> Offer.ORDER.compare(a.offer(), b.offer()));
        Map<String, List<Content>> all = new LinkedHashMap<>();
        items.forEach(item -> all.put(item.id(), new ArrayList<>()));
        parts.forEach(part -> part.contents().forEach((id, html) -> all.getOrDefault(id, new ArrayList<>()).add(html)));
        return all;
    }

    /** Its contributions are looked up inside the gate, so that they are those of the version that answers. */
    private void ask(String module, String slot, List<? extends Identified> items, List<Part> parts) {
        if (!reach.isOpen(module, Exchange.current().flatMap(Exchange::person))) {
            return;
        }
        try (Gates.Visit visit = gates.enter(module, slot)) {
            for (Offer<Contribution<?>> offer : offers.of(module, slot)) {
                parts.add(part(module, offer, items));
            }
        } catch (Problem shut) {
            LOG.info("{}: not there for {}: {}", module, slot, shut.detail());
            if (shut.status() == 404) {
                offers.gone(module, slot);
            }
        }
    }

    private Part part(String module, Offer<Contribution<?>> offer, List<? extends Identified> items) {
        String name = module + ", " + offer.slot();
        try {
            Part part = new Part(offer, patience.with(name, () -> written(offer, items)));
            told.remove(name);
            return part;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            if (told.add(name)) {
                LOG.warn("{}: this part is not available", name, e);
            }
            return new Part(offer, Map.of(items.get(0).id(), Parts.MISSING));
        }
    }

    /** Written at once, so that nothing of it can fail later in the middle of the page. */
    @SuppressWarnings("unchecked")
    private static Map<String, Content> written(Offer<Contribution<?>> offer, List<? extends Identified> items) {
        Contribution<Identified> contribution = (Contribution<Identified>) Objects.requireNonNull(offer.service()
                .get());
        Map<String, Content> written = new LinkedHashMap<>();
        contribution.render((List<Identified>) items).forEach((id, html) ->
                written.put(id, written(html)));
        return written;
    }

    private static Content written(Content html) {
        return html instanceof Waiting waiting
                ? new Waiting(waiting.entries().stream().map(RenderedSlots::written).toList())
                : Parts.ready(Html.string(html));
    }

    private record Part(Offer<Contribution<?>> offer, Map<String, Content> contents) {}

    /** The one item of a slot that stands once on a page. */
    private record WholePage(String id) implements Identified {}
}
