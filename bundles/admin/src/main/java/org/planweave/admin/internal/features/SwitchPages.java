package org.planweave.admin.internal.features;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.SwitchWords;
import org.planweave.admin.internal.features.Switchboard.Turned;
import org.planweave.api.Problem;
import org.planweave.api.modules.SwitchLosses;
import org.planweave.api.modules.Switches;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Turning one switch. On at once; off after a reason, for others read it. */
@Component(service = SwitchPages.class)
@JakartarsResource
@Path("our-features/switch")
public final class SwitchPages {

    private final Switchboard board;
    private final Switches switches;
    private final SwitchLosses losses;
    private final Desk desk;

    @Activate
    public SwitchPages(@Reference Switchboard board, @Reference Switches switches, @Reference SwitchLosses losses,
            @Reference Desk desk) {
        this.board = board;
        this.switches = switches;
        this.losses = losses;
        this.desk = desk;
    }

    @POST
    public SeeOther turn(@FormParam("department") String department, @FormParam("module") String module,
            @FormParam("name") @DefaultValue(Switches.ON) String name, @FormParam("cluster") @DefaultValue("") String cluster,
            @FormParam("on") boolean on, @FormParam("back") @DefaultValue("") String back) {
        Turned turned = board.find(department, module, name, cluster);
        if (!on) {
            return SeeOther.to(offPage(turned) + "?back=" + (back.equals(Switchboard.ADMIN) ? back : "features")
                    + (cluster.isEmpty() ? "" : "&cluster=" + cluster));
        }
        switches.turn(module, name, turned.department().id(), turned.clusterId(), true, "");
        return back(turned, back).saying(Desk.text("admin.switch.isOn", turned.what(), turned.department().name()));
    }

    @GET
    @Path("{department}/{module}/{name}/off")
    public Page why(@PathParam("department") String department, @PathParam("module") String module,
            @PathParam("name") String name, @QueryParam("cluster") @DefaultValue("") String cluster,
            @QueryParam("back") @DefaultValue("") String back) {
        Turned turned = board.find(department, module, name, cluster);
        if (!switches.mayTurn(turned.department().id())) {
            throw Problem.forbidden(Desk.text("admin.switch.refused", turned.department().name(), desk.administrators()));
        }
        return page(turned, back, "", null);
    }

    @POST
    @Path("{department}/{module}/{name}/off")
    public Object off(@PathParam("department") String department, @PathParam("module") String module,
            @PathParam("name") String name, @FormParam("cluster") @DefaultValue("") String cluster,
            @FormParam("back") @DefaultValue("") String back, @FormParam("reason") @DefaultValue("") String reason) {
        Turned turned = board.find(department, module, name, cluster);
        try {
            switches.turn(module, name, turned.department().id(), turned.clusterId(), false, reason);
        } catch (Problem refused) {
            if (refused.status() != 400) {
                throw refused;
            }
            return page(turned, back, reason, refused.detail()).status(422);
        }
        return back(turned, back).saying(Desk.text("admin.switch.isOff", turned.what(), turned.department().name()));
    }

    private Page page(Turned turned, String back, String reason, @Nullable String error) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("what", turned.what());
        model.put("department", turned.department());
        model.put("loss", turned.cluster() == null
                ? SwitchWords.loss(turned.name(), turned.module().title(), turned.department().name(),
                        board.people(turned.department()))
                : Desk.text("admin.features.cluster.loses", turned.cluster().name()));
        model.put("losses", losses(turned));
        model.put("cluster", turned.cluster() == null ? "" : turned.cluster().cluster());
        model.put("action", offPage(turned));
        model.put("back", back);
        model.put("leave", back(turned, back).href());
        model.put("reason", reason);
        model.put("error", error);
        return Page.titled(Desk.text("admin.switch.title", turned.what(), turned.department().name()))
                .section(back.equals(Switchboard.ADMIN) ? "admin" : "our-features")
                .body(desk.part("switch-off.jte", model));
    }

    /** What the module itself counts, and that nothing of it is left once its last switch is off. */
    private List<String> losses(Turned turned) {
        String department = turned.department().id();
        List<String> said = new ArrayList<>(losses.of(turned.module().id(), turned.name(), department, turned.clusterId()));
        boolean others = turned.module().switches().stream().filter(name -> !name.equals(turned.name()))
                .anyMatch(name -> switches.on(turned.module().id(), name, department, null));
        if (turned.cluster() == null && turned.module().switches().size() > 1 && !others) {
            said.add(Desk.text("admin.loses.last", turned.module().title(), turned.department().name()));
        }
        return said;
    }

    private static String offPage(Turned turned) {
        return "/our-features/switch/" + turned.department().id() + "/" + turned.module().id() + "/" + turned.name() + "/off";
    }

    private static SeeOther back(Turned turned, String back) {
        return SeeOther.to(back.equals(Switchboard.ADMIN)
                ? "/admin"
                : "/our-features?department=" + turned.department().id());
    }
}
