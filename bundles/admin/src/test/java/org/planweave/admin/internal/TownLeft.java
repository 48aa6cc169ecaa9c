package org.planweave.admin.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.api.modules.LeftBehind;

/** One module that left something. */
public final class TownLeft implements LeftBehind {

    public final List<String> said = new ArrayList<>();
    public final List<Left> all = new ArrayList<>(List.of(new Left("surveys", "Surveys " + Town.NASTY, "1.2.0", Instant.EPOCH, "p2", 7, null,
            List.of(new LeftTable("answer", 40), new LeftTable("survey", 2)))));
    public @Nullable Problem refusal;

    @Override
    public List<Left> all() {
        return all;
    }

    @Override
    public Left one(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> Problem.notFound("Nothing."));
    }

    @Override
    public Foreseen foreseen(String id) {
        return new Foreseen(Map.of("comment", 214L), 12);
    }

    @Override
    public Archive archive(String id) {
        said.add("took " + id);
        return out -> out.write("zip".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Left deleteForGood(String id, String reason) {
        if (refusal != null) {
            throw refusal;
        }
        said.add("deleted " + id + ": " + reason);
        Left gone = one(id);
        all.remove(gone);
        return gone;
    }
}
