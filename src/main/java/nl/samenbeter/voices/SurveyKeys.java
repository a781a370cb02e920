package nl.samenbeter.voices;

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
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The private keys of open surveys: a file each, outside the database, for an hour at most. */
@Component
class SurveyKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SurveyKeys.class);

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    SurveyKeys(@Value("${samenbeter.keys}") Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** On disk when this returns. */
    void keep(VoiceId survey, byte[] key) {
        try {
            Files.createDirectories(folder, forOwner("rwx------"));
            try (FileChannel file = FileChannel.open(
                    file(survey),
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    forOwner("rw-------"))) {
                write(file, key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The key of survey " + survey + " cannot be kept in " + folder, e);
        }
    }

    Optional<byte[]> find(VoiceId survey) {
        try {
            return Optional.of(Files.readAllBytes(file(survey)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The key of survey " + survey + " cannot be read from " + folder, e);
        }
    }

    /** Overwrites and deletes; a failure is logged. */
    void destroy(VoiceId survey) {
        Path file = file(survey);
        try {
            if (Files.exists(file)) {
                byte[] noise = new byte[Math.toIntExact(Files.size(file))];
                random.nextBytes(noise);
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    write(channel, noise);
                }
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.error("The key of survey {} cannot be destroyed", survey, e);
        }
    }

    private Path file(VoiceId survey) {
        return folder.resolve("survey-" + survey.text() + ".key");
    }

    private static void write(FileChannel file, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        file.force(true);
    }

    private FileAttribute<?>[] forOwner(String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
