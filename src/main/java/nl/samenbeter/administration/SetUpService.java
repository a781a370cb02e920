package nl.samenbeter.administration;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import nl.samenbeter.organisation.Founding;
import nl.samenbeter.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets whoever can read the machine's data folder or output make the first admin of an empty installation. */
@Service
@Profile("!demo")
@Transactional
public class SetUpService {

    private final Founding founding;
    private final Clock systemClock;
    private final Path file;
    private volatile @Nullable SetUpCode code;
    private volatile boolean over;

    SetUpService(Founding founding, Clock systemClock, @Value("${samenbeter.data:data}") Path data) {
        this.founding = founding;
        this.systemClock = systemClock;
        this.file = data.resolve("setup-code");
    }

    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public boolean open() {
        over = over || !founding.isOpen();
        return !over;
    }

    /** @throws DomainException {@code administration.codeWrong}, {@code .codeGone}, or why a value is refused */
    @PreAuthorize("permitAll()")
    public void setUp(SetUp command) {
        var current = code;
        if (current == null || !open()) {
            throw new DomainException("administration.codeGone");
        }
        current.check(command.code());
        founding.found(command.first(), command.password());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                current.use();
                remove();
            }
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void offer() throws IOException {
        remove();
        if (founding.isOpen()) {
            offer(System.out);
        }
    }

    void offer(PrintStream out) throws IOException {
        var fresh = new SetUpCode(systemClock);
        code = fresh;
        write(fresh);
        out.println("Nog geen beheerder. Open /opzetten en vul deze code in: " + fresh.text()
                + " (30 minuten geldig; ook in " + file.toAbsolutePath().normalize() + ")");
    }

    private void write(SetUpCode fresh) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, fresh.text() + System.lineSeparator(), StandardCharsets.UTF_8);
    }

    private void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
