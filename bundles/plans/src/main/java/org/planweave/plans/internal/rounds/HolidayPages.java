package org.planweave.plans.internal.rounds;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.plans.internal.pages.Days;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** England's bank holidays as the portal counts them. */
@Component(service = HolidayPages.class)
@JakartarsResource
@Path("rounds/bank-holidays")
@Produces(MediaType.TEXT_HTML)
public final class HolidayPages {

    private final RoundDesk rounds;
    private final PageParts parts;

    @Activate
    public HolidayPages(@Reference RoundDesk rounds) {
        this.rounds = rounds;
        this.parts = rounds.parts();
    }

    /** A bank holiday. */
    public record Holiday(String day, String words, String title) {}

    @GET
    public Page all() {
        return page("", "", "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object change(
            @FormParam("day") @DefaultValue("") String day, @FormParam("title") @DefaultValue("") String title,
            @FormParam("remove") @DefaultValue("") String remove) {
        try {
            if (!remove.isEmpty()) {
                rounds.setups().removeHoliday(DayFields.day("remove", remove, parts.text("plans.holidays.day")));
                return SeeOther.to("/rounds/bank-holidays").saying(parts.text("plans.said.holidayGone"));
            }
            rounds.setups().addHoliday(DayFields.day("day", day, parts.text("plans.holidays.day")), title);
            return SeeOther.to("/rounds/bank-holidays").saying(parts.text("plans.said.holiday"));
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return page(problem.detail(), day, title).status(422);
        }
    }

    private Page page(String error, String day, String title) {
        LocalDate from = rounds.desk().today().minusYears(1);
        List<Holiday> all = rounds.setups().holidays().tailMap(from).entrySet().stream()
                .map(one -> new Holiday(one.getKey().toString(), Days.day(one.getKey()), one.getValue())).toList();
        return parts.page(parts.text("plans.holidays.open")).crumb(parts.text("plans.plans"), "/plans")
                .body(parts.render("holidays.jte", Map.of(
                        "holidays", all, "leads", rounds.desk().leads(), "error", error, "day", day, "title", title)));
    }
}
