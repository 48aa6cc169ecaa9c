package org.planweave.clusters.internal.offered;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.resources.ResourceSource;
import org.planweave.api.resources.ResourceText;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.stored.ClusterReads;

/**
 * Every cluster as a resource, by its name, purpose, departments and dates. Its department is its lead's, if there is
 * one.
 */
@Component(service = ResourceSource.class)
public final class ClusterTexts implements ResourceSource {

    private final ClusterReads clusters;
    private final Council council;

    @Activate
    public ClusterTexts(@Reference ClusterReads clusters, @Reference Council council) {
        this.clusters = clusters;
        this.council = council;
    }

    @Override
    public String module() {
        return "clusters";
    }

    @Override
    public String type() {
        return "cluster";
    }

    @Override
    public List<ResourceText> after(String id, int limit) {
        return clusters.after(id, limit).stream().map(this::text).toList();
    }

    @Override
    public Map<ResourceRef, ResourceText> find(Collection<ResourceRef> refs) {
        List<String> ids = refs.stream().filter(ref -> ref.equals(Cluster.ref(ref.id()))).map(ResourceRef::id).toList();
        return clusters.find(ids).values().stream().map(this::text)
                .collect(Collectors.toMap(ResourceText::ref, text -> text));
    }

    private ResourceText text(Cluster cluster) {
        Charter charter = cluster.charter();
        String departments = charter.members().stream()
                .flatMap(id -> council.department(id).stream())
                .map(Department::name)
                .collect(Collectors.joining(", "));
        String days = charter.calendar().stream().map(day -> day.title()).collect(Collectors.joining("\n"));
        String department = council.person(charter.lead()).map(Person::department).orElse("");
        return new ResourceText(
                cluster.ref(), "cluster", charter.name(),
                        String.join("\n", charter.name(), charter.purpose(), departments, days),
                "/clusters/" + cluster.id(), department, null,
                Map.of("round", cluster.round(), "open", String.valueOf(cluster.open())), cluster.version());
    }
}
