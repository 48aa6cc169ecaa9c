package org.planweave.search.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planweave.api.modules.ModuleDeployed;
import org.planweave.api.resources.ResourceChanged;
import org.planweave.api.resources.ResourceText;
import org.planweave.search.internal.Library;
import org.planweave.search.internal.index.TextIndex;
import org.planweave.test.TestPortal;

class FeedTest {

    private final TestPortal portal = TestPortal.forModule("search").start();
    private final Library library = new Library();
    private final TextIndex index = new TextIndex();
    private final Feed feed = Feed.idle(library, portal.currentUser(), index);

    @AfterEach
    void close() {
        feed.stop();
        index.close();
        portal.close();
    }

    private void publish(org.planweave.api.events.Event event) {
        portal.transactions().join(() -> {
            portal.events().publish(event);
            return event;
        });
        portal.deliverEvents();
    }

    @Test
    void isBeingBuiltUntilEverySourceWasReadToItsEnd() {
        for (int i = 0; i < 1_201; i++) {
            library.line(String.valueOf(i), "Mend street " + i, "hw");
        }
        library.add("comments", "comment", "c1", "Test person", "Which streets?", "cl");
        assertThat(feed.isBeingBuilt()).isTrue();
        feed.look();
        assertThat(feed.isBeingBuilt()).isFalse();
        assertThat(index.size()).isEqualTo(1_202);
    }

    @Test
    void isBeingBuiltWhereThereIsNoSourceYet() {
        feed.look();
        assertThat(feed.isBeingBuilt()).isTrue();
    }

    @Test
    void readsASourceThatComesLater() {
        library.line("1", "Mend the street", "hw");
        feed.look();
        library.add("comments", "comment", "c1", "Test person", "Which streets?", "cl");
        assertThat(feed.isBeingBuilt()).isTrue();
        feed.look();
        assertThat(feed.isBeingBuilt()).isFalse();
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void triesASourceThatFailsAgain() {
        library.line("1", "Mend the street", "hw");
        AtomicInteger times = new AtomicInteger();
        library.before = () -> {
            if (times.getAndIncrement() == 0) {
                throw new IllegalStateException("not yet");
            }
        };
        feed.look();
        assertThat(feed.isBeingBuilt()).isTrue();
        feed.look();
        assertThat(feed.isBeingBuilt()).isFalse();
    }

    @Test
    void hearsOfWhatIsWrittenChangedAndRemoved() {
        portal.listen(new HearsOfChanges(feed));
        ResourceText line = library.line("1", "Mend the street", "hw");
        publish(new ResourceChanged(line.ref(), false));
        assertThat(index.size()).isEqualTo(1);
        publish(new ResourceChanged(line.ref(), false));
        assertThat(index.size()).isEqualTo(1);
        publish(new ResourceChanged(line.ref(), true));
        assertThat(index.size()).isZero();
    }

    @Test
    void forgetsAModuleThatGoesAndReadsItWhenItComesBack() {
        portal.listen(new HearsOfModules(feed));
        library.add("comments", "comment", "c1", "Test person", "Which streets?", "cl");
        library.line("1", "Mend the street", "hw");
        feed.look();
        library.goAway("comments");
        publish(new ModuleDeployed("comments", "1.0.0", false));
        assertThat(index.size()).isEqualTo(1);
        library.add("comments", "comment", "c1", "Test person", "Which streets?", "cl");
        publish(new ModuleDeployed("comments", "1.0.1", true));
        feed.look();
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void readingAnewDropsWhatNobodyToldWasGone() {
        ResourceText line = library.line("1", "Mend the street", "hw");
        library.line("2", "Mend the square", "hw");
        feed.look();
        library.remove(line.ref());
        feed.everythingAnew();
        feed.look();
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void buildsTheSameIndexAfterARestart() {
        library.line("1", "Mend the street", "hw");
        feed.look();
        try (TextIndex other = new TextIndex()) {
            Feed again = Feed.idle(library, portal.currentUser(), other);
            again.look();
            again.stop();
            assertThat(other.size()).isEqualTo(index.size());
        }
        assertThat(library.sources()).isEqualTo(List.of("plans:line"));
    }
}
