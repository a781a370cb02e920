package nl.samenbeter.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.samenbeter.shared.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Receives a file, looks what it is and makes it harmless. Asks nobody's rights and opens no transaction: receiving,
 * drawing and scanning take time. What comes in lies in a temporary file, never as a whole in memory.
 */
@Component
public class FileIntake {

    /** In bytes. */
    public static final int MOST = 10 * 1024 * 1024;

    /** The same in the unit that people use. */
    public static final int MOST_MB = MOST / 1024 / 1024;

    /** Temporary files may lie in memory (docs/decisions/0016). */
    private static final int MOST_AT_ONCE = 16;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** So long a sender may keep a place. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);

    private final FileScans scans;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);

    FileIntake(FileScans scans) {
        this.scans = scans;
    }

    /**
     * @param announced the size that the sender told, negative when it told none
     * @param name as the sender calls the file
     * @throws DomainException {@code files.busy}, {@code files.empty}, {@code files.tooBig} with the limit in MB, {@code files.broken} when
     *     not everything arrived, {@code files.wrongType}, {@code files.macros}, {@code files.tooMuchInside}, {@code
     *     files.unreadable}, {@code files.tooManyPixels}, {@code files.pictureUnreadable}, {@code files.refusedByScan},
     *     {@code files.notScanned}
     */
    public IncomingFile receive(InputStream in, long announced, String name) {
        if (announced > MOST) {
            throw new DomainException("files.tooBig", MOST_MB);
        }
        takePlace();
        try {
            return accepted(in, announced, name);
        } finally {
            places.release();
        }
    }

    private IncomingFile accepted(InputStream in, long announced, String name) {
        Path received = newFile();
        try {
            fill(received, in, announced);
            FileType type = FileContent.typeOf(received);
            scans.scan(received, type);
            return type.isPicture() ? redrawn(received, type, name) : incoming(received, type, name);
        } catch (IOException e) {
            IncomingFile.discard(received);
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error refusal) {
            IncomingFile.discard(received);
            throw refusal;
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DomainException("files.busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DomainException("files.busy");
        }
    }

    private static void fill(Path file, InputStream in, long announced) throws IOException {
        long size;
        try (OutputStream out = Files.newOutputStream(file)) {
            size = copy(in, out);
        }
        if (size == 0 && announced <= 0) {
            throw new DomainException("files.empty");
        }
        if (announced >= 0 && size < announced) {
            throw new DomainException("files.broken");
        }
    }

    private static long copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long size = 0;
        long start = System.nanoTime();
        for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
            size += read;
            if (size > MOST) {
                throw new DomainException("files.tooBig", MOST_MB);
            }
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new DomainException("files.broken");
            }
            out.write(buffer, 0, read);
        }
        return size;
    }

    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException lost) {
            LOG.debug("A sender stopped half-way", lost);
            throw new DomainException("files.broken");
        }
    }

    private static IncomingFile redrawn(Path received, FileType type, String name) throws IOException {
        Path drawn = newFile();
        try {
            Picture.redraw(received, type, drawn);
            if (Files.size(drawn) > MOST) {
                throw new DomainException("files.tooBig", MOST_MB);
            }
            IncomingFile incoming = incoming(drawn, type, name);
            IncomingFile.discard(received);
            return incoming;
        } catch (IOException | RuntimeException | Error failure) {
            IncomingFile.discard(drawn);
            throw failure;
        }
    }

    private static IncomingFile incoming(Path file, FileType type, String name) throws IOException {
        MessageDigest digest = sha256();
        try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, sink);
        }
        return new IncomingFile(file, FileName.of(name, type), type, (int) Files.size(file), digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path newFile() {
        try {
            return Files.createTempFile("samenbeter-", ".received");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
