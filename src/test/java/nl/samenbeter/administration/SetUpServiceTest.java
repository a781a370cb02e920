package nl.samenbeter.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import nl.samenbeter.organisation.FirstSchool;
import nl.samenbeter.organisation.Founding;
import nl.samenbeter.organisation.Region;
import nl.samenbeter.organisation.SchoolForm;
import nl.samenbeter.organisation.Sector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class SetUpServiceTest {

    private static final FirstSchool FIRST = new FirstSchool(
            "Noorderbreed",
            new SchoolForm("Waddenlicht College", "99ZZ", Region.NOORD, Sector.VO),
            "Bea",
            null,
            "bea@school.example");

    @TempDir
    Path folder;

    private final Founding founding = mock(Founding.class);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private SetUpService service;

    @BeforeEach
    void givenAnEmptyInstallation() {
        when(founding.isOpen()).thenReturn(true);
        service = new SetUpService(founding, Clock.systemUTC(), folder);
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clear();
    }

    private String offered() throws Exception {
        service.offer(new PrintStream(out, true, StandardCharsets.UTF_8));
        return Files.readString(folder.resolve("setup-code")).strip();
    }

    @Test
    void writesTheCodeForTheOwnersEyesAndSaysItOnce() throws Exception {
        String code = offered();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(code);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("setup-code"))))
                .isEqualTo("rw-------");
    }

    @Test
    void setsUpWithTheCodeAndThenForgetsIt() throws Exception {
        String code = offered();
        service.setUp(new SetUp(code, FIRST, "vier losse paarse woorden"));
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        verify(founding).found(FIRST, "vier losse paarse woorden");
        assertThat(folder.resolve("setup-code")).doesNotExist();
        assertThatThrownBy(() -> service.setUp(new SetUp(code, FIRST, "x"))).hasMessage("administration.codeGone");
    }

    @Test
    void doesNothingWithAWrongCode() throws Exception {
        offered();
        assertThatThrownBy(() -> service.setUp(new SetUp("WRONG", FIRST, "x"))).hasMessage("administration.codeWrong");
        verify(founding, never()).found(any(), any());
    }

    @Test
    void isGoneOnceThereIsAnAdmin() throws Exception {
        String code = offered();
        when(founding.isOpen()).thenReturn(false);
        assertThat(service.open()).isFalse();
        assertThatThrownBy(() -> service.setUp(new SetUp(code, FIRST, "x"))).hasMessage("administration.codeGone");
    }
}
