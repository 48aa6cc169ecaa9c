package org.planweave.plans.internal.gates;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.rows.ReminderRow;
import org.planweave.plans.internal.setup.Reminder;

/** Reminders: a task on somebody's first page until their plan has passed the date, and an entry in the record. */
@Component(service = Reminders.class)
public final class Reminders {

    private final Desk desk;
    private final PlanTidings tidings;

    @Activate
    public Reminders(@Reference Desk desk, @Reference PlanTidings tidings) {
        this.tidings = tidings;
        this.desk = desk;
    }

    /** All of a round, the newest first. One statement. */
    public List<Reminder> of(String round) {
        return desk.store.reading(entities -> entities
                .createQuery("select r from ReminderRow r where r.round = :round order by r.sentAt desc", ReminderRow.class)
                .setParameter("round", round)
                .getResultStream()
                .map(ReminderRow::reminder)
                .toList());
    }

    /**
     * @param plans the plans that there are, by department
     * @throws org.planweave.api.Problem 403 for anybody but a corporate strategy lead
     */
    public void send(String round, List<Reminder> reminders, Map<String, Plan> plans) {
        desk.requireLead("remind the planners of late plans");
        desk.store.doInTransaction(entities -> reminders.forEach(reminder -> {
            entities.persist(new ReminderRow(desk.newId(), round, reminder));
            desk.recorded("planner.reminded", round, Map.of(
                    "department", reminder.department(), "person", reminder.person(), "state", reminder.state().name()));
            Plan plan = plans.get(reminder.department());
            if (plan != null) {
                tidings.reminded(plan, reminder.person(), reminder.gate(), reminder.due());
            }
        }));
    }
}
