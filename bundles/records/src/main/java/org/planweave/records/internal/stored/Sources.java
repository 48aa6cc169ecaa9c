package org.planweave.records.internal.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.api.records.HeldRecord;
import org.planweave.api.records.RecordSource;

/** The sources of all modules that run now. One that fails, fails the gathering: a pack that lacks something must not look whole. */
@Component(service = Sources.class)
public final class Sources {

    /** What one module gave. */
    public record Given(String module, HeldRecord held) {}

    private final List<RecordSource> all = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(RecordSource source) {
        all.add(source);
    }

    public void remove(RecordSource source) {
        all.remove(source);
    }

    public List<Given> ask(Function<RecordSource, List<HeldRecord>> question) {
        List<Given> given = new ArrayList<>();
        for (RecordSource source : all) {
            question.apply(source).forEach(held -> given.add(new Given(source.module(), held)));
        }
        return given;
    }
}
