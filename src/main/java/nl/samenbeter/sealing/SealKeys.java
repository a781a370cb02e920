package nl.samenbeter.sealing;

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
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The private keys of what is open, one file each, outside the database and so outside its backups (rulings 24). A key
 * lives from the opening until just after the closing. All nodes of an installation share the folder.
 */
@Component
public class SealKeys {

    static final String ENDING = ".key";

    private static final Logger LOG = LoggerFactory.getLogger(SealKeys.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
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

    /** On disk when this returns: nothing may be committed as open without its key. */
    public void keep(SealedThing thing, byte[] key) {
        prepare();
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel file = FileChannel.open(file(thing), options, attributes(FOR_OWNER))) {
            write(file, key);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of " + thing + " cannot be kept in " + folder, e);
        }
    }

    /**
     * Absent when the key is not there: destroyed or lost.
     *
     * @throws UncheckedIOException when it may be there but cannot be read now
     */
    public Optional<byte[]> find(SealedThing thing) {
        try {
            return Optional.of(Files.readAllBytes(file(thing)));
        } catch (NoSuchFileException gone) {
            if (Files.isDirectory(folder)) {
                return Optional.empty();
            }
            throw new UncheckedIOException("The folder for keys " + folder + " is not there", gone);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of " + thing + " cannot be read from " + folder, e);
        }
    }

    /** Overwrites and deletes. A failure is logged only; the next start tries again. */
    void destroy(SealedThing thing) {
        Path file = file(thing);
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
            LOG.error("The key of {} cannot be destroyed; the next start tries again", thing, e);
        }
    }

    /** In the transaction that is going on: once it is committed nobody can open anything any more. */
    public void destroyAfterCommit(SealedThing thing) {
        destroyAfter(thing, TransactionSynchronization.STATUS_COMMITTED);
    }

    /** In the transaction that is going on: what was never opened needs no key. */
    public void destroyIfRolledBack(SealedThing thing) {
        destroyAfter(thing, TransactionSynchronization.STATUS_ROLLED_BACK);
    }

    private void destroyAfter(SealedThing thing, int outcome) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == outcome) {
                    destroy(thing);
                }
            }
        });
    }

    /** Of which askings of a kind the keys are here. */
    List<UUID> kept(SealKind kind) {
        List<UUID> found = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.startsWith(kind.file()) && name.endsWith(ENDING)) {
                    String id = name.substring(kind.file().length(), name.length() - ENDING.length());
                    if (ID.matcher(id).matches()) {
                        found.add(UUID.fromString(id));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for keys " + folder + " cannot be read", e);
        }
        return found;
    }

    private Path file(SealedThing thing) {
        return folder.resolve(thing.file());
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
