package org.planweave.hello.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.ui.Html;

class HelloTest {

    private static final Person RUTH = new Person("p1", "ruth", "Ruth <Calloway>", "", null, Set.of());

    @Test
    void greetsWhoeverIsSignedIn() {
        assertThat(new HelloResource(new Ruth()).greeting().greeting()).isEqualTo("Hello, Ruth <Calloway>");
        assertThat(Html.string(new HelloPages(new Ruth()).page().body())).contains("Hello, Ruth &lt;Calloway");
    }

    @Test
    void standsInTheMenu() {
        assertThat(new HelloPages(new Ruth()).entries(RUTH)).extracting("href").containsExactly("/hello");
    }

    private record Ruth() implements CurrentUser {
        @Override
        public Optional<Person> person() {
            return Optional.of(RUTH);
        }

        @Override
        public Person required() {
            return RUTH;
        }

        @Override
        public boolean isPortal() {
            return false;
        }

        @Override
        public <T> T asPortal(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T as(Person person, Supplier<T> work) {
            return work.get();
        }
    }
}
