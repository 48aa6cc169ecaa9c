package org.planweave.core.internal.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProofTest {

    @Test
    void aReasonIsTheMessageAtTheRoot() {
        assertThat(Proof.reason("""
                java.lang.reflect.InvocationTargetException
                \tat org.example.One.make(One.java:3)
                Caused by: java.lang.IllegalStateException: java.io.IOException: shut
                \tat org.example.Two.make(Two.java:3)
                Caused by: java.io.IOException: The folder of forms is not there: /forms
                \t... 3 more
                """)).isEqualTo("The folder of forms is not there: /forms.");
        assertThat(Proof.reason("java.lang.IllegalStateException: Already said.\n\tat a.B.c(B.java:1)")).isEqualTo("Already said.");
    }

    @Test
    void oneWithoutAMessageGaveNone() {
        assertThat(Proof.reason("java.lang.NullPointerException\n\tat a.B.c(B.java:1)")).isEqualTo("it gave no reason.");
        assertThat(Proof.reason("x\nCaused by: java.lang.NullPointerException\n")).isEqualTo("it gave no reason.");
        assertThat(Proof.reason(null)).isEqualTo("it gave no reason.");
    }
}
