package nl.samenbeter.barometer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The private keys of open rounds, one file each, outside the database and so outside its backups (rulings 24). A key
 * lives from the opening of its round until just after its closing. All nodes of an installation share the folder.
 */
@Component
class SealKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SealKeys.class);
    private static final Pattern KEY_FILE = Pattern.compile("([0-9a-f-]{36})\\.key");
    private static final String FOR_OWNER = "rw-------";
    private static final String FOLDER_FOR_OWNER = "rwx------";

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    SealKeys(@Value("${samenbeter.keys}") Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** @throws UncheckedIOException with a sentence that says which folder cannot be written and what to do */
    void prepare() {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, attributes(FOLDER_FOR_OWNER));
            }
            Files.delete(Files.createTempFile(folder, "probe", ".tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder for keys " + folder + " cannot be written: give this user the right to write there, or"
                            + " choose another folder with SAMENBETER_KEYS.",
                    e);
        }
    }

    /** On disk when this returns: a round must never be committed without its key. */
    void keep(BarometerRoundId round, byte[] key) {
        prepare();
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel file = FileChannel.open(file(round), options, attributes(FOR_OWNER))) {
            write(file, key);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of round " + round + " cannot be kept in " + folder, e);
        }
    }

    /**
     * Absent when the key is not there: destroyed or lost.
     *
     * @throws UncheckedIOException when it may be there but cannot be read now
     */
    Optional<byte[]> find(BarometerRoundId round) {
        try {
            return Optional.of(Files.readAllBytes(file(round)));
        } catch (NoSuchFileException gone) {
            if (Files.isDirectory(folder)) {
                return Optional.empty();
            }
            throw new UncheckedIOException("The folder for keys " + folder + " is not there", gone);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of round " + round + " cannot be read from " + folder, e);
        }
    }

    /** Overwrites and deletes. A failure is logged only; the next start tries again. */
    void destroy(BarometerRoundId round) {
        Path file = file(round);
        try {
            if (!Files.exists(file)) {
                return;
            }
            byte[] noise = new byte[Math.toIntExact(Files.size(file))];
            random.nextBytes(noise);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                write(channel, noise);
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.error("The key of round {} cannot be destroyed; the next start tries again", round, e);
        }
    }

    /** The rounds whose keys are here. */
    List<BarometerRoundId> kept() {
        List<BarometerRoundId> rounds = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                var name = KEY_FILE.matcher(file.getFileName().toString());
                if (name.matches()) {
                    rounds.add(new BarometerRoundId(UUID.fromString(name.group(1))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for keys " + folder + " cannot be read", e);
        }
        return rounds;
    }

    private Path file(BarometerRoundId round) {
        return folder.resolve(round.text() + ".key");
    }

    private static void write(FileChannel file, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        file.force(true);
    }

    private FileAttribute<?>[] attributes(String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
