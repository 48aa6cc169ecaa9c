package org.planweave.comments.internal.stored;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Person;
import org.planweave.api.resources.ResourceSource;
import org.planweave.api.resources.ResourceText;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rules.Comment;

/** Offers comments to search and exports. */
@Component(service = ResourceSource.class)
public final class CommentSource implements ResourceSource {

    private final Host host;

    @Activate
    public CommentSource(@Reference Host host) {
        this.host = host;
    }

    @Override
    public String module() {
        return "comments";
    }

    @Override
    public String type() {
        return "comment";
    }

    @Override
    public List<ResourceText> after(String id, int limit) {
        return host.store.reading(entities -> entities
                .createQuery("select c from CommentRow c where c.id > :id and c.removed = false order by c.id", CommentRow.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> text(row.comment()))
                .toList());
    }

    @Override
    public Map<ResourceRef, ResourceText> find(Collection<ResourceRef> refs) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        List<String> ids = refs.stream().map(ResourceRef::id).collect(Collectors.toList());
        Map<ResourceRef, ResourceText> found = new HashMap<>();
        host.store.reading(entities -> entities
                        .createQuery("select c from CommentRow c where c.id in :ids and c.removed = false", CommentRow.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(row -> text(row.comment()))
                        .toList())
                .forEach(text -> found.put(text.ref(), text));
        return found;
    }

    private static Map<String, String> facts(Comment comment) {
        String section = comment.section();
        return comment.onLine() ? Map.of("line", comment.line()) : section == null ? Map.of() : Map.of("section", section);
    }

    private ResourceText text(Comment comment) {
        Optional<Person> author = host.council.person(comment.author());
        return new ResourceText(comment.ref(), "comment", author.map(Person::name).orElse(""), comment.text(),
                "/comments/" + comment.id(), comment.department(), comment.plan(), facts(comment), comment.version());
    }
}
