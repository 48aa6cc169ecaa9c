package org.planweave.core.internal.store.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.InputStream;
import java.net.URL;
import org.junit.jupiter.api.Test;

class NoFilesTest {

    @Test
    void isAnEmptyPlaceOfItsOwnThatIsOnNoMachine() throws Exception {
        URL plans = NoFiles.address("plans");
        try (InputStream nothing = plans.openStream()) {
            assertThat(nothing.read()).isEqualTo(-1);
        }
        assertThat(plans.getHost()).as("a name server would be asked of it").isEmpty();
        assertThat(plans.sameFile(NoFiles.address("comments"))).isFalse();
        assertThatThrownBy(() -> new URL(plans, "META-INF/orm.xml").openStream()).isInstanceOf(FileNotFoundException.class);
    }
}
