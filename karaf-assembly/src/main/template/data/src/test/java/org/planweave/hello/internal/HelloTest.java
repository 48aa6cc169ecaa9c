package org.planweave.hello.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.planweave.api.Problem;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;
import org.planweave.ui.Page;

/** On Derby, and on PostgreSQL where PLANWEAVE_TEST_PG_URL names one. */
@PortalTest(module = "hello", entities = HelloNote.class)
class HelloTest {

    @OnBothDatabases
    void keepsANote(TestPortal portal) {
        HelloNotes notes = notes(portal);
        notes.write("  Ring Highways <soon> ");

        assertThat(notes.all()).containsExactly("Ring Highways <soon>");
        assertThat(Html.string(new HelloPages(notes).page().body())).contains("Ring Highways &lt;soon");
    }

    @OnBothDatabases
    void saysWhatIsWrongWithOneAndKeepsWhatWasTyped(TestPortal portal) {
        HelloNotes notes = notes(portal);
        assertThatThrownBy(() -> notes.write(" ")).isInstanceOf(Problem.class);

        Page again = (Page) new HelloPages(notes).write("x".repeat(201));
        assertThat(again.status()).isEqualTo(422);
        assertThat(Html.string(again.body())).contains("x".repeat(201));
        assertThat(notes.all()).isEmpty();
    }

    private static HelloNotes notes(TestPortal portal) {
        portal.actAs(portal.person("ruth", null));
        return new HelloNotes(portal.store(), portal.ids(), portal.currentUser());
    }
}
