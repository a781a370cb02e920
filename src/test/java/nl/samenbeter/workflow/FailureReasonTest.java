package nl.samenbeter.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samenbeter.workflow.FailureReason.Kind;
import org.junit.jupiter.api.Test;

class FailureReasonTest {

    @Test
    void namesTheFirstCauseAndWhatOurOwnExceptionSays() {
        assertThat(FailureReason.of("""
                        org.camunda.bpm.engine.ProcessEngineException: Unknown property
                        \tat org.camunda.bpm.engine.impl.X.y(X.java:3)
                        Caused by: nl.samenbeter.shared.DomainException: programme.gone
                        \tat nl.samenbeter.programme.Z.a(Z.java:4)
                        \t... 12 more
                        """)).isEqualTo(new FailureReason(Kind.OURS, "DomainException", "programme.gone"));
    }

    @Test
    void keepsWhatAnotherExceptionSaysToItself() {
        FailureReason reason = FailureReason.of("""
                java.lang.IllegalStateException: Karim wil niet
                meer meedoen. Zie: bijlage
                \tat a.B.c(B.java:1)
                """);

        assertThat(reason).isEqualTo(new FailureReason(Kind.OTHER, "IllegalStateException", null));
        assertThat(reason.toString()).doesNotContain("Karim", "bijlage");
    }

    @Test
    void tellsTheDatabaseFromTheEngine() {
        assertThat(FailureReason.of("org.postgresql.util.PSQLException: ERROR: x")
                        .kind())
                .isEqualTo(Kind.DATABASE);
        assertThat(FailureReason.of("org.camunda.bpm.engine.ProcessEngineException: x")
                        .kind())
                .isEqualTo(Kind.ENGINE);
    }

    @Test
    void managesWithoutAnythingKept() {
        assertThat(FailureReason.of(null)).isEqualTo(new FailureReason(Kind.OTHER, "", null));
    }
}
