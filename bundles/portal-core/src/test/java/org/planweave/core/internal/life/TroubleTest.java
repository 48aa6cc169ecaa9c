package org.planweave.core.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;
import org.planweave.core.internal.store.migrations.MigrationFailed;

class TroubleTest {

    @Test
    void whatTheModuleThrewIsKeptOnceWithoutWhatWasPutRoundIt() {
        IllegalStateException own = new IllegalStateException("The folder of forms is not there");
        ModuleFailed failed = new ModuleFailed("It could not be started: Activator start error.", new BundleException("Activator start error.", own));
        assertThat(Trouble.origin(failed)).isSameAs(own);
        assertThat(Trouble.inWords(failed)).isEqualTo("It could not be started: Activator start error.");
    }

    @Test
    void aSentenceThatSaysAllStandsAlone() {
        assertThat(Trouble.origin(new ModuleRefused("It is not signed."))).isNull();
        assertThat(Trouble.origin(new ModuleFailed("It did not start within 10 seconds."))).isNull();
        assertThat(Trouble.origin(new ModuleFailed("It could not be installed: x", new BundleException("x")))).isNull();
        MigrationFailed migration = new MigrationFailed("Migration V002 of surveys failed: no such type.");
        migration.initCause(new SQLException("no such type"));
        assertThat(Trouble.origin(new ModuleFailed("Migration V002 of surveys failed: no such type.", migration))).isNull();
    }

    @Test
    void itIsOneLineWhateverAJarSaysOfItself() {
        assertThat(Trouble.inWords(new ModuleRefused("Its id “a\nb” is not one.", "It is not signed.")))
                .isEqualTo("Its id “a b” is not one. It is not signed.");
        assertThat(Trouble.inWords(new IOException("/data/modules/x.jar"))).isEqualTo("java.io.IOException: /data/modules/x.jar");
    }
}
