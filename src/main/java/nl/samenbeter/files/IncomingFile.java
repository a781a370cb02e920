package nl.samenbeter.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that was received and found good, on disk until it is kept; gone when closed. */
public final class IncomingFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IncomingFile.class);

    private final Path path;
    private final String name;
    private final FileType type;
    private final int size;
    private final byte[] sha256;

    IncomingFile(Path path, String name, FileType type, int size, byte[] sha256) {
        this.path = path;
        this.name = name;
        this.type = type;
        this.size = size;
        this.sha256 = sha256.clone();
    }

    /** Safe to show as text. */
    public String name() {
        return name;
    }

    public FileType type() {
        return type;
    }

    int size() {
        return size;
    }

    byte[] sha256() {
        return sha256.clone();
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() {
        discard(path);
    }

    static void discard(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("A received file could not be removed from the temporary folder", e);
        }
    }
}
