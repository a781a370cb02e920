package nl.samenbeter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samenbeter.shared.DomainException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;

class FailuresTest {

    @Test
    void saysABusinessNoByItsOwnText() {
        var failure = new RuntimeException(new DomainException("gallery.unknown"));

        assertThat(Failures.sentence(failure)).isEqualTo("!error.gallery.unknown!");
    }

    @Test
    void saysALostRaceForTheDatabaseAndForTheEngine() {
        assertThat(new Throwable[] {
                    new OptimisticLockingFailureException("row"),
                    new OptimisticLockingException("entity"),
                    new NullValueException("Cannot find task with id 1"),
                    new RuntimeException(new OptimisticLockingException("inside")),
                    nullInTheEngine()
                })
                .allSatisfy(
                        race -> assertThat(Failures.sentence(race)).startsWith("Iemand anders heeft dit net gedaan"));
    }

    @Test
    void saysThatSomethingBelongsToAnotherTeam() {
        assertThat(Failures.sentence(new AccessDeniedException("secret name")))
                .isEqualTo("Deze pagina is van een ander team.");
        assertThat(Failures.sentence(new AuthorizationDeniedException("secret name")))
                .isEqualTo("Deze pagina is van een ander team.");
    }

    @Test
    void saysACodeAndNoneOfTheFailuresWordsForEverythingElse() {
        assertThat(Failures.sentence(new IllegalStateException("select * from person")))
                .matches("Dit lukte niet\\. Je tekst is bewaard\\. .* met code [0-9A-F]{4}\\.");
        assertThat(Failures.sentence(new NullPointerException("own"))).contains("met code");
    }

    private static NullPointerException nullInTheEngine() {
        var failure = new NullPointerException();
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd", "execute", "X.java", 1)
        });
        return failure;
    }
}
