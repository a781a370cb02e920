package nl.samenbeter.files;

import java.nio.file.Path;

/**
 * SPI: looks at each file before it is kept, a virus scanner for one. Any number of them, or none. One that throws or
 * takes too long counts as a refusal; an interrupt means that nobody waits any more.
 */
public interface FileScan {

    /** Whether the file may come in, as it was received. Called without a transaction. */
    boolean allows(Path file, FileType type) throws Exception;
}
