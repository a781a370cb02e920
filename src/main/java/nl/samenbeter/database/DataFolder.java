package nl.samenbeter.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/**
 * The folder that holds the embedded server and its data. It is locked as long as this object is open, so that two
 * starts on one folder never meet on the same files.
 */
final class DataFolder implements AutoCloseable {

    static final String POSTGRES_MAJOR = "17";

    private static final String LOCK = "samenbeter.lock";

    /** What an empty folder may hold all the same: of version control, of a file system, of a desktop. */
    private static final Set<String> NOTHING = Set.of(".gitkeep", ".gitignore", "lost+found", ".DS_Store");

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * @throws StartRefusedException if the folder cannot be written, is not ours, is in use, or holds a database of
     *     another version of PostgreSQL
     */
    static DataFolder open(Path wanted) {
        Path folder = wanted.toAbsolutePath().normalize();
        try {
            create(folder);
            folder = folder.toRealPath();
            refuseForeign(folder);
            var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var opened = new DataFolder(folder, channel);
            try {
                opened.lock();
                opened.tidyUp();
                return opened;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StartRefusedException(
                    "The data folder " + folder + " cannot be written: give this user the right to write there, or"
                            + " choose another folder with SAMENBETER_DATA.",
                    e);
        }
    }

    private static void create(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            forOwnerOnly(folder);
        }
    }

    private static void forOwnerOnly(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (Files.exists(folder.resolve(LOCK))) {
            return;
        }
        try (var entries = Files.list(folder)) {
            if (entries.anyMatch(entry -> !NOTHING.contains(entry.getFileName().toString()))) {
                throw new StartRefusedException("The data folder " + folder + " holds files that are not of Samenbeter:"
                        + " choose an empty folder with SAMENBETER_DATA.");
            }
        }
    }

    private void lock() throws IOException {
        try {
            if (lock.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // held by this same JVM: the answer is the same
        }
        throw new StartRefusedException("Samenbeter already runs on the data folder " + folder
                + ": stop that one first, or choose another folder with SAMENBETER_DATA.");
    }

    /** Checks what is there, and takes away what a killed first start left half made. */
    private void tidyUp() throws IOException {
        if (Files.exists(unfinished())) {
            LeftoverServer.stop(cluster());
            FileSystemUtils.deleteRecursively(cluster());
        }
        if (Files.exists(cluster())) {
            refuseOtherVersion();
            refuseOtherOwner();
            if (!Files.exists(passwordFile())) {
                throw new StartRefusedException("The data folder " + folder + " lacks its file 'password': put it back"
                        + " from a backup, or choose an empty folder with SAMENBETER_DATA.");
            }
        }
        Files.createDirectories(programs());
        try (var entries = Files.list(programs())) {
            for (Path program : entries.toList()) {
                if (!Files.exists(program.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(program);
                }
            }
        }
    }

    private void refuseOtherVersion() throws IOException {
        Path file = cluster().resolve("PG_VERSION");
        String version = Files.exists(file) ? Files.readString(file).strip() : "an unknown version";
        if (!version.equals(POSTGRES_MAJOR)) {
            throw new StartRefusedException("The data folder " + folder + " was made by PostgreSQL " + version
                    + " and this release brings PostgreSQL " + POSTGRES_MAJOR
                    + ": start it with the release that made it, or choose an empty folder with SAMENBETER_DATA.");
        }
    }

    /** PostgreSQL insists on it; said here because its own words end in a log file. */
    private void refuseOtherOwner() throws IOException {
        Path probe = Files.createTempFile(folder, "owner", null);
        try {
            var owner = Files.getOwner(cluster());
            if (!owner.equals(Files.getOwner(probe))) {
                throw new StartRefusedException("The data folder " + folder + " belongs to the user " + owner.getName()
                        + ": start as that user, or choose another folder with SAMENBETER_DATA.");
            }
        } finally {
            Files.delete(probe);
        }
    }

    /** The server's password: made once, readable by its owner only. */
    String password() {
        try {
            if (!Files.exists(passwordFile())) {
                var bytes = new byte[24];
                new SecureRandom().nextBytes(bytes);
                Path half = folder.resolve("password.new");
                Files.deleteIfExists(half);
                Files.createFile(half, ownerOnly());
                Files.writeString(half, HexFormat.of().formatHex(bytes));
                Files.move(half, passwordFile());
            }
            return Files.readString(passwordFile(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    boolean hasCluster() {
        return Files.exists(cluster());
    }

    /** From here until {@link #finished()} the cluster is not yet one that holds anything. */
    void begin() {
        try {
            Files.writeString(unfinished(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void finished() {
        try {
            forOwnerOnly(programs()); // the unpacker leaves them writable for all
            Files.deleteIfExists(unfinished());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path cluster() {
        return folder.resolve("postgres");
    }

    Path programs() {
        return folder.resolve("program");
    }

    Path passwordFile() {
        return folder.resolve("password");
    }

    Path serverLog() {
        return folder.resolve("postgres.log");
    }

    private Path unfinished() {
        return folder.resolve("unfinished");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
