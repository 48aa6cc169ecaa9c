package org.planweave.web.internal.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.planweave.api.Problem;
import org.planweave.api.host.Gates;
import org.planweave.api.people.Person;
import org.planweave.ui.Navigation;
import org.planweave.ui.NavigationEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The menu, gathered from the modules. While one of them is being replaced, what it last said stands, so that no page
 * of another
 * module waits for it.
 */
@Component(service = NavigationBar.class)
public final class NavigationBar {

    private static final Logger LOG = LoggerFactory.getLogger(NavigationBar.class);
    private static final int PEOPLE = 2000;
    private static final String MENU = "";

    private final @Nullable BundleContext context;
    private final Gates gates;
    private final ModuleReach reach;
    private final Offers<Navigation> offers;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Map<String, List<NavigationEntry>> last = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f,
            true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<NavigationEntry>> eldest) {
            return size() > PEOPLE;
        }
    });

    @Activate
    public NavigationBar(@Nullable BundleContext context, @Reference Gates gates, @Reference ModuleReach reach) {
        this.context = context;
        this.gates = gates;
        this.reach = reach;
        this.offers = new Offers<>(reach);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY, unbind = "forget")
    void offer(ServiceReference<Navigation> reference) {
        offers.add(Objects.requireNonNull(context), reference);
    }

    void forget(ServiceReference<Navigation> reference) {
        offers.remove(reference);
    }

    /** For what is no service. */
    public void add(Navigation offered, Map<String, ?> properties) {
        offers.add(offered, properties);
    }

    /** Takes away what {@link #add} added. */
    public void remove(Navigation offered) {
        offers.remove(offered);
    }

    /** What this person finds in the menu, in order. */
    List<NavigationEntry> entries(Person viewer) {
        List<NavigationEntry> all = new ArrayList<>();
        for (String module : offers.modules(MENU)) {
            if (reach.isOpen(module, Optional.of(viewer))) {
                all.addAll(entries(module, viewer));
            }
        }
        all.sort(Comparator.comparingInt(NavigationEntry::order).thenComparing(NavigationEntry::id));
        return all;
    }

    private List<NavigationEntry> entries(String module, Person viewer) {
        String key = module + ' ' + viewer.id();
        List<NavigationEntry> before = last.get(key);
        if (before != null && !gates.isOpen(module)) {
            return before;
        }
        try (Gates.Visit visit = gates.enter(module, "menu")) {
            List<NavigationEntry> now = new ArrayList<>();
            offers.of(module, MENU).forEach(offer -> now.addAll(Objects.requireNonNull(offer.service().get())
                    .entries(viewer)));
            last.put(key, now);
            return now;
        } catch (Problem shut) {
            if (shut.status() == 404) {
                offers.gone(module, MENU);
                return List.of();
            }
            return before == null ? List.of() : before;
        } catch (RuntimeException | LinkageError e) {
            if (told.add(module)) {
                LOG.warn("{}: its menu entry is not available", module, e);
            }
            return before == null ? List.of() : before;
        }
    }
}
