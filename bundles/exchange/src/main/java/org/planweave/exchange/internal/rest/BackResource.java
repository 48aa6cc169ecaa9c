package org.planweave.exchange.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.exchange.internal.papers.PaperBox;
import org.planweave.exchange.internal.returns.Act;
import org.planweave.exchange.internal.returns.CarryOut;
import org.planweave.exchange.internal.returns.Change;
import org.planweave.exchange.internal.returns.Check;
import org.planweave.exchange.internal.returns.Decision;
import org.planweave.exchange.internal.returns.Done;
import org.planweave.exchange.internal.returns.LeftOver;
import org.planweave.exchange.internal.returns.Returns;
import org.planweave.exchange.internal.returns.Said;

/** Word files back into their plan, for scripts. */
@Component(service = BackResource.class)
@JakartarsResource
@Path("api/v1/plans/{id}/word")
@Produces(MediaType.APPLICATION_JSON)
public final class BackResource {

    record LineJson(String line, String number, long from, long version, String before, String file, Map<String, String> fields,
            List<String> authors, boolean tracked, int copies, String act) {}

    record CommentJson(String line, String number, String author, String day, String on, String text, boolean already) {}

    record LeftJson(String text, String why) {}

    /** What a file does, or would do: {@code done} is null unless it was done. */
    record BackJson(String plan, List<LineJson> changes, List<CommentJson> comments, List<LeftJson> leftOvers, List<String> notes,
            int unchanged, @Nullable Done done) {}

    private final PaperBox papers;
    private final Returns returns;
    private final CarryOut carryOut;

    @Activate
    public BackResource(@Reference PaperBox papers, @Reference Returns returns, @Reference CarryOut carryOut) {
        this.papers = papers;
        this.returns = returns;
        this.carryOut = carryOut;
    }

    /**
     * Takes the file as the body.
     *
     * @param check says what would be done and does nothing
     * @param changes {@code preset}, or one of {@code update}, {@code suggest}, {@code leave} for all changes that allow it; a line
     *     that was changed here since the file was written is never updated by it: that takes a person who has seen both
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    public BackJson bring(@PathParam("id") String id, @QueryParam("check") @DefaultValue("false") boolean check,
            @QueryParam("changes") @DefaultValue("preset") String changes, InputStream body) throws IOException {
        Check found = returns.check(id, papers.take(body));
        Decision decision = decision(found, changes);
        return json(found, changes, check ? null : carryOut.all(found, decision));
    }

    private static Decision decision(Check check, String changes) {
        Map<Integer, Decision.Of> all = new HashMap<>();
        check.changes().forEach(change -> all.put(change.at(), new Decision.Of(act(change, changes), "", 0)));
        return new Decision(all, Set.of(), Map.of(), true);
    }

    private static Act act(Change change, String changes) {
        if (changes.equals("preset") || change.copies() > 1) {
            return change.preset();
        }
        Act wanted = Act.of(changes);
        boolean overwrites = wanted == Act.UPDATE && change.isOlder();
        return change.allows(wanted) && !overwrites ? wanted : change.preset();
    }

    private static BackJson json(Check check, String changes, @Nullable Done done) {
        return new BackJson(check.plan().id(), check.changes().stream().map(change -> line(change, changes)).toList(),
                check.said().stream().map(BackResource::comment).toList(),
                check.leftOvers().stream().map(BackResource::left).toList(), check.notes(), check.unchanged(), done);
    }

    private static LineJson line(Change change, String changes) {
        Map<String, String> fields = new HashMap<>();
        change.fields().forEach(field -> fields.put(field.name(), field.file()));
        return new LineJson(change.line().id(), change.line().number(), change.from(), change.line().version(), change.before(),
                change.file(), fields, change.authors(), change.tracked(), change.copies(), act(change, changes).word());
    }

    private static CommentJson comment(Said said) {
        return new CommentJson(said.line().id(), said.line().number(), said.author(), said.day(), said.on(), said.text(),
                said.already());
    }

    private static LeftJson left(LeftOver left) {
        return new LeftJson(left.text(), left.what());
    }
}
