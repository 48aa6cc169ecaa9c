package org.planweave.web.internal.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.planweave.web.internal.front.Exchange;

/**
 * What modules offer to pages. A module that once offered something to a slot is remembered for it, so that a page
 * made in the
 * middle of an update waits for its part instead of leaving it out.
 */
final class Offers<T> {

    private final Map<Object, Offer<T>> offers = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> remembered = new ConcurrentHashMap<>();
    private final ModuleReach reach;

    Offers(ModuleReach reach) {
        this.reach = reach;
    }

    void add(BundleContext context, ServiceReference<T> reference) {
        offers.put(reference, Offer.of(new Held<>(context, reference), Held.properties(reference)));
    }

    void add(T service, Map<String, ?> properties) {
        offers.put(service, Offer.of(() -> service, properties));
    }

    void remove(Object referenceOrService) {
        offers.remove(referenceOrService);
    }

    /** The modules to ask for a slot, by id. */
    Set<String> modules(String slot) {
        Set<String> known = remembered.computeIfAbsent(slot, name -> ConcurrentHashMap.newKeySet());
        offers.values().stream()
                .filter(offer -> offer.slot().equals(slot))
                .flatMap(offer -> reach.moduleOf(offer.bundleId()).stream())
                .forEach(known::add);
        return new TreeSet<>(known);
    }

    void gone(String module, String slot) {
        remembered.getOrDefault(slot, Set.of()).remove(module);
    }

    /**
     * What a module offers to a slot, for the reader; called in the module's gate. Stays as it is to the end of the
     * request.
     */
    List<Offer<T>> of(String module, String slot) {
        List<Offer<T>> all = Exchange.current()
                .map(exchange -> exchange.once(this.hashCode() + module, () -> now(module)))
                .orElseGet(() -> now(module));
        return all.stream()
                .filter(offer -> offer.slot().equals(slot) && offer.isFor(Exchange.current().flatMap(Exchange::person)))
                .toList();
    }

    private List<Offer<T>> now(String module) {
        return offers.values().stream()
                .filter(offer -> reach.moduleOf(offer.bundleId()).equals(Optional.of(module)))
                .sorted(Offer.ORDER)
                .toList();
    }
}
