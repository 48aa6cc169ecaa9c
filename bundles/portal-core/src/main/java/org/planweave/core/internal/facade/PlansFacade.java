package org.planweave.core.internal.facade;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.planweave.api.Problem;
import org.planweave.api.host.Gates;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.PlansOwner;

/**
 * The service {@link Plans}. It is a proxy because every method does the same: go through the gate of the module plans and ask the
 * owner that is there by then.
 */
@Component(service = PlansFacade.class, immediate = true)
public final class PlansFacade {

    private static final String OWNER = "plans";

    private final Gates gates;
    private final ServiceRegistration<Plans> registration;
    private volatile @Nullable PlansOwner owner;

    @Activate
    public PlansFacade(BundleContext context, @Reference Gates gates) {
        this.gates = gates;
        this.registration = context.registerService(Plans.class, facade(), null);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void set(PlansOwner service) {
        owner = service;
    }

    void unset(PlansOwner service) {
        if (owner == service) {
            owner = null;
        }
    }

    @Deactivate
    void stop() {
        registration.unregister();
    }

    private Plans facade() {
        return (Plans) Proxy.newProxyInstance(
                Plans.class.getClassLoader(), new Class<?>[] {Plans.class}, (proxy, method, arguments) -> ask(method, arguments));
    }

    private @Nullable Object ask(Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, arguments);
        }
        try (Gates.Visit visit = gates.enter(OWNER, "plans: " + method.getName())) {
            PlansOwner plans = owner;
            if (plans == null) {
                throw Problem.of(503, "plans-away", "Plans are not available just now. An administrator can see why on the Modules page.");
            }
            return method.invoke(plans, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
