package org.planweave.notices.internal.stored;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.api.notices.NoticeTopic;
import org.planweave.api.notices.NoticeTopics;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;

/** What people can be told about, as the modules that run say. */
@Component(service = Topics.class)
public final class Topics {

    private final List<NoticeTopics> offered = new CopyOnWriteArrayList<>();
    private final Host host;

    @Activate
    public Topics(@Reference Host host) {
        this.host = host;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(NoticeTopics topics) {
        offered.add(topics);
    }

    public void remove(NoticeTopics topics) {
        offered.remove(topics);
    }

    /** Whether the module that tells this topic runs now. */
    public boolean isHere(String topic) {
        return offered.stream().flatMap(one -> one.topics().stream()).anyMatch(one -> one.id().equals(topic));
    }

    /** The topics of modules that are on for this person's department, by id; what must be acted on comes first. */
    public Map<String, NoticeTopic> of(Person person) {
        return offered.stream()
                .flatMap(one -> one.topics().stream())
                .filter(topic -> isOn(topic.module(), person))
                .sorted(Comparator.comparing(NoticeTopic::mustAct).reversed().thenComparing(NoticeTopic::module))
                .collect(Collectors.toMap(NoticeTopic::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    /** Whether a module is on for somebody. Who is of no department has it as soon as one department has it. */
    public boolean isOn(String module, Person person) {
        String own = person.department();
        return own == null
                ? host.council().departments().stream().map(Department::id).anyMatch(one -> host.switches().on(module, one))
                : host.switches().on(module, own);
    }
}
