package org.planweave.records.internal.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.records.internal.dpia.Assessment;
import org.planweave.records.internal.dpia.Dpia;
import org.planweave.records.internal.dpia.DpiaWord;
import org.planweave.records.internal.pack.Words;
import org.planweave.ui.Page;

/** A data protection impact assessment, to read and to go on writing in Word. */
@Component(service = DpiaPages.class)
@JakartarsResource
@Path("records")
public final class DpiaPages {

    private final Assessment assessment;

    @Activate
    public DpiaPages(@Reference Assessment assessment) {
        this.assessment = assessment;
    }

    @GET
    @Path("dpia")
    public Page show() {
        Dpia dpia = assessment.now();
        return PageParts.page(dpia.title()).body(Words.render("dpia.jte", Map.of("dpia", dpia)));
    }

    @GET
    @Path("dpia.docx")
    public Response word() {
        return Response.ok(DpiaWord.of(assessment.now()), DpiaWord.TYPE)
                .header("Content-Disposition", "attachment; filename=\"data-protection-impact-assessment.docx\"").build();
    }
}
