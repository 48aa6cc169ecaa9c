package org.planweave.test;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs a test on each database, with one portal a class and database. */
final class BothDatabases implements TestTemplateInvocationContextProvider {

    private static final Namespace PORTALS = Namespace.create(BothDatabases.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return TestDatabase.all().stream().map(On::new);
    }

    /** JUnit closes it when the class is done. */
    private record Running(TestPortal portal) implements CloseableResource {

        @Override
        public void close() {
            portal.close();
        }
    }

    private record On(TestDatabase database) implements TestTemplateInvocationContext, ParameterResolver,
            BeforeEachCallback {

        @Override
        public String getDisplayName(int index) {
            return database.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            if (AnnotationSupport.isAnnotated(context.getRequiredTestClass(), PortalTest.class)) {
                portal(context).reset();
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestPortal.class
                    || parameter.getParameter().getType() == TestDatabase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestDatabase.class ? database : portal(context);
        }

        private TestPortal portal(ExtensionContext context) {
            Class<?> test = context.getRequiredTestClass();
            PortalTest asked = AnnotationSupport.findAnnotation(test, PortalTest.class)
                    .orElseThrow(() -> new IllegalStateException(test.getName() + " asks for a TestPortal, so it needs @PortalTest."));
            ExtensionContext home = context.getParent().flatMap(ExtensionContext::getParent).orElse(context);
            return home.getStore(PORTALS).getOrComputeIfAbsent(database,
                    on -> new Running(TestPortal.forModule(asked.module()).entities(asked.entities()).on(on).start()),
                    Running.class).portal();
        }
    }
}
