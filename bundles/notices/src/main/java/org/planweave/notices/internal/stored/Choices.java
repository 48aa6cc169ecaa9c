package org.planweave.notices.internal.stored;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.Problem.Fault;
import org.planweave.api.notices.NoticeTopic;
import org.planweave.api.people.Person;
import org.planweave.notices.internal.rows.ChoiceRow;
import org.planweave.notices.internal.rules.Way;

/** How each person wants to be told. */
@Component(service = Choices.class)
public final class Choices {

    private final Host host;
    private final Topics topics;

    @Activate
    public Choices(@Reference Host host, @Reference Topics topics) {
        this.host = host;
        this.topics = topics;
    }

    /** The ways of the topics that are open to this person, in the order of the topics. */
    public Map<NoticeTopic, Way> of(Person person) {
        Map<String, Way> chosen = host.store().reading(entities -> {
            Map<String, Way> all = new HashMap<>();
            entities.createQuery("select c from ChoiceRow c where c.person = :person", ChoiceRow.class)
                    .setParameter("person", person.id())
                    .getResultStream()
                    .forEach(row -> all.put(row.topic(), row.way()));
            return all;
        });
        Map<NoticeTopic, Way> all = new LinkedHashMap<>();
        topics.of(person).values().forEach(topic -> all.put(topic, chosen.getOrDefault(topic.id(), Way.usual(topic.mustAct()))));
        return all;
    }

    /** What each of these people chose for one topic; those who chose nothing are missing. One statement. */
    public Map<String, Way> of(String topic, Collection<String> people) {
        return host.store().reading(entities -> {
            Map<String, Way> all = new HashMap<>();
            entities.createQuery("select c from ChoiceRow c where c.topic = :topic and c.person in :people", ChoiceRow.class)
                    .setParameter("topic", topic)
                    .setParameter("people", people)
                    .getResultStream()
                    .forEach(row -> all.put(row.person(), row.way()));
            return all;
        });
    }

    /**
     * Keeps what the person chose, all or nothing.
     *
     * @param wanted the words of ways by topic; what is not there stays as it is
     * @throws Problem (400) for a way that there is not, or that does not suit the topic
     */
    public void choose(Person person, Map<String, String> wanted) {
        Map<String, Way> checked = new LinkedHashMap<>();
        topics.of(person).forEach((id, topic) -> {
            String word = wanted.get(id);
            if (word != null) {
                checked.put(id, checked(topic, word));
            }
        });
        host.store().doInTransaction(
                entities -> checked.forEach((topic, way) -> entities.merge(new ChoiceRow(person.id(), topic, way))));
    }

    private static Way checked(NoticeTopic topic, String word) {
        Way way = Way.of(topic.id(), word);
        if (!way.suits(topic.mustAct())) {
            throw Problem.invalid(List.of(new Fault(topic.id(),
                    "“" + topic.title() + "” asks you to do something, so it cannot be left out. Choose how you want to get it.")));
        }
        return way;
    }
}
