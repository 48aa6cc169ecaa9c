package org.planweave.core.internal.store.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptionTest {

    private static DatabaseSettings at(String address, boolean plain) {
        return new DatabaseSettings("jdbc:postgresql:" + address, "planweave", "kept-secret", 2, plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//db.example.gov.uk/planweave", "//10.0.0.7:5432/planweave", "//127.0.0.1,db.example.gov.uk/planweave",
        "//localhost.example.org/planweave", "//127.0.0.1.example.org/planweave", "//[2001:db8::1]/planweave", "//db/planweave?sslmode=prefer",
        "//db/planweave?sslmode=require", "//db/planweave?sslmode=verify-ca", "//db/planweave?sslmode=verify-full&sslmode=disable",
        "//db/planweave?xsslmode=verify-full", "//db/planweave?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory",
        "//db/planweave?sslmode=verify-full&sslhostnameverifier=org.example.All"})
    void refusesAWayToAnotherMachineOnWhichSomebodyCouldRead(String address) {
        assertThatThrownBy(() -> Encryption.demand(at(address, false))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sslmode=verify-full").hasMessageContaining("plain = true").hasMessageNotContaining("kept-secret");
        assertThatCode(() -> Encryption.demand(at(address, true))).as("the administrator says so").doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//127.0.0.1:5432/planweave", "//localhost/planweave", "//[::1]:5432/planweave", "planweave", "///planweave",
        "//localhost:5432,127.0.0.1:5433/planweave", "//db.example.gov.uk/planweave?sslmode=verify-full",
        "//db.example.gov.uk/planweave?sslmode=verify-full&sslrootcert=/etc/planweave/ca.pem",
        "//db.example.gov.uk/planweave?sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory"})
    void takesThisMachineAndACheckedCertificate(String address) {
        assertThatCode(() -> Encryption.demand(at(address, false))).doesNotThrowAnyException();
    }

    /** Before anything is sent: the host is not even looked up. */
    @Test
    void isAskedBeforeAConnectionIsMade() {
        assertThatThrownBy(() -> new Pool(at("//db.invalid/planweave", false))).hasMessageContaining("Nothing was sent there");
    }
}
