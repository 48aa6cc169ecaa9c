package org.planweave.admin.internal.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.events.Event;
import org.planweave.api.events.EventListener;
import org.planweave.ui.Contribution;
import org.planweave.ui.SlotContribution;

/** Reads the catalogue from the manifests, classes and services of the bundles that are here. */
@Component(service = Catalogue.class)
public final class BundleCatalogue implements Catalogue {

    private static final String SLOT = "planweave.slot";
    private static final String EVENTS = "/org/planweave/api";

    private final BundleContext context;

    @Activate
    public BundleCatalogue(BundleContext context) {
        this.context = context;
    }

    @Override
    public List<Slot> slots() {
        return Arrays.stream(context.getBundles()).map(bundle -> bundle.adapt(BundleRevision.class)).filter(Objects::nonNull)
                .flatMap(revision -> revision.getDeclaredCapabilities(SLOT).stream()).map(this::slot)
                .sorted(Comparator.comparing(Slot::name)).toList();
    }

    @Override
    public List<Tidings> events() {
        Bundle api = FrameworkUtil.getBundle(Event.class);
        Collection<String> classes = api.adapt(BundleWiring.class).listResources(EVENTS, "*.class", BundleWiring.LISTRESOURCES_RECURSE);
        return classes.stream().map(path -> loaded(api, path)).filter(type -> type.isRecord() && Event.class.isAssignableFrom(type))
                .map(this::tidings).sorted(Comparator.comparing(Tidings::name)).toList();
    }

    private Slot slot(BundleCapability capability) {
        String name = text(capability.getAttributes().get(SLOT));
        List<String> filledBy = references(Contribution.class).filter(one -> name.equals(one.getProperty(SlotContribution.SLOT)))
                .map(one -> id(one.getBundle())).distinct().sorted().toList();
        return new Slot(name, text(capability.getAttributes().get("items")), text(capability.getAttributes().get("page")),
                id(capability.getRevision().getBundle()), filledBy);
    }

    private Tidings tidings(Class<?> event) {
        List<String> holds = Arrays.stream(event.getRecordComponents()).map(BundleCatalogue::component).toList();
        return new Tidings(event.getSimpleName(), event.getPackageName(), holds, listeners(event));
    }

    private static String component(RecordComponent component) {
        return component.getGenericType().getTypeName().replaceAll("\\b[a-z]\\w*[.]", "").replace('$', '.') + " " + component.getName();
    }

    private List<String> listeners(Class<?> event) {
        TreeSet<String> ids = new TreeSet<>();
        references(EventListener.class).forEach(reference -> {
            EventListener<?> listener = context.getService(reference);
            if (listener != null) {
                try {
                    if (listener.type() == event) {
                        ids.add(id(reference.getBundle()));
                    }
                } finally {
                    context.ungetService(reference);
                }
            }
        });
        return List.copyOf(ids);
    }

    private <T> Stream<ServiceReference<T>> references(Class<T> type) {
        try {
            // One that is going has no bundle any more.
            return context.getServiceReferences(type, null).stream().filter(reference -> reference.getBundle() != null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> loaded(Bundle bundle, String path) {
        try {
            return bundle.loadClass(path.replace('/', '.').replaceAll("\\.class$", ""));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(@Nullable Bundle bundle) {
        String name = bundle == null ? "" : text(bundle.getSymbolicName());
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
