package org.planweave.comments.internal.stored;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.people.Person;
import org.planweave.api.resources.ResourceSource;
import org.planweave.api.resources.ResourceText;
import org.planweave.api.resources.Written;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Provenance;

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

    /** Whoever has no account is named by their group alone; what was answered is for every reader of the comment. */
    @Override
    public Map<ResourceRef, Written> written(Collection<ResourceRef> refs) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        return host.store.reading(entities -> entities
                .createQuery("select c from CommentRow c where c.id in :ids and c.removed = false", CommentRow.class)
                .setParameter("ids", refs.stream().map(ResourceRef::id).toList())
                .getResultStream()
                .map(CommentRow::comment)
                .collect(Collectors.toMap(Comment::ref, comment -> new Written(by(comment), comment.at(), answer(comment)))));
    }

    private String by(Comment comment) {
        Provenance provenance = comment.provenance();
        return provenance == null
                ? host.council.person(comment.author()).map(Person::name).orElse("")
                : host.text("comments.came.someone." + provenance.group().word());
    }

    private @Nullable String answer(Comment comment) {
        Answer answer = comment.answer();
        return answer == null ? null : (host.text("comments.state.answered." + answer.kind().word()) + ". " + answer.reason()).strip();
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
