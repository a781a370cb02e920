package nl.samenbeter.files;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of a file, a piece at a time: no transaction stays open for somebody with a slow connection. */
@Component
public class FileContents {

    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;

    FileContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IOException also when the file was removed meanwhile */
    public void write(StoredFile file, OutputStream out) throws IOException {
        for (int from = 0; from < file.size(); from += PIECE) {
            out.write(piece(file.id(), from));
        }
    }

    private byte[] piece(StoredFileId id, int from) throws IOException {
        return jdbc.sql("select substring(content from ? for ?) from stored_file_content where file_id = ?")
                .params(from + 1, PIECE, id.value())
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new IOException("the file was removed while somebody read it"));
    }
}
