package org.planweave.comments.internal.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.DemonstrationPart;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.consulting.Group;
import org.planweave.comments.internal.consulting.Meeting;
import org.planweave.comments.internal.ledger.PastConsultations;

/** Loads the windows and meetings of {@code comments.json}: who is asked about which plan. */
@Component(service = DemonstrationPart.class)
public final class DemonstrationConsultations implements DemonstrationPart {

    private static final int AFTER_COMMENTS = 31;
    private static final ObjectMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    record WholeFile(List<Window> windows, List<Met> meetings) {}

    record Window(
            String plan, String title, String opens, String closes, List<String> sections, List<String> groups,
            List<String> invited, @Nullable List<String> nothing) {}

    record Met(String plan, String consultee, String held, String minute, String by) {}

    private final PastConsultations past;
    private final Plans plans;
    private final Council council;

    @Activate
    public DemonstrationConsultations(@Reference PastConsultations past, @Reference Plans plans, @Reference Council council) {
        this.past = past;
        this.plans = plans;
        this.council = council;
    }

    @Override
    public int order() {
        return AFTER_COMMENTS;
    }

    @Override
    public void load(Files files) {
        Optional<InputStream> found = files.open(DemonstrationComments.FILE);
        if (found.isEmpty()) {
            return;
        }
        try (InputStream in = found.get()) {
            WholeFile file = JSON.readValue(in, WholeFile.class);
            file.windows().forEach(this::keep);
            file.meetings().forEach(this::keep);
        } catch (IOException e) {
            throw new UncheckedIOException(DemonstrationComments.FILE + " could not be read", e);
        }
    }

    private void keep(Window window) {
        Plan plan = plan(window.plan());
        List<Group> groups = new ArrayList<>(window.groups().stream().map(this::group).toList());
        window.invited().forEach(username -> groups.add(Group.person(person(username))));
        Set<String> nothing = Optional.ofNullable(window.nothing()).orElse(List.of()).stream()
                .map(this::person)
                .collect(Collectors.toSet());
        String planner = council.department(plan.department()).map(Department::contact).orElse("portal");
        past.keep(new Consultation(
                "", plan.id(), plan.department(), window.title(), LocalDate.parse(window.opens()), LocalDate.parse(window.closes()),
                window.sections(), groups, null, 1), planner, nothing);
    }

    private void keep(Met met) {
        LocalDate day = LocalDate.parse(met.held());
        past.keep(new Meeting(
                "", plan(met.plan()).id(), Consultee.of(met.consultee()), day, met.minute(), person(met.by()),
                day.plusDays(1).atTime(9, 0).toInstant(java.time.ZoneOffset.UTC)));
    }

    /** A department by its code, or a role. */
    private Group group(String word) {
        return council.department(word).map(one -> Group.department(one.id())).orElseGet(() -> Group.role(Role.valueOf(word)));
    }

    private Plan plan(String key) {
        return plans.plan(key.replace('/', '-'))
                .orElseThrow(() -> new IllegalStateException("The demonstration has no plan " + key));
    }

    private String person(String username) {
        return council.person(username).map(Person::id)
                .orElseThrow(() -> new IllegalStateException("The demonstration has nobody " + username));
    }
}
