package org.planweave.web.internal.apps;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;

/** Refuses what is no form where fields of one are asked for. Jersey would fail on it as if the fault were the module's own. */
final class FormsOnly implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (Arrays.stream(resource.getResourceMethod().getParameters()).anyMatch(one -> one.isAnnotationPresent(FormParam.class))) {
            context.register(new Refusal());
        }
    }

    /** Stands before such methods alone. */
    private static final class Refusal implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            MediaType sent = request.getMediaType();
            if (sent == null || !MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(sent)) {
                throw new NotSupportedException();
            }
        }
    }
}
