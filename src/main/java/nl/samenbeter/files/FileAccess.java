package nl.samenbeter.files;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asked by {@code @PreAuthorize("@fileAccess.mayRead(#file)")}: whoever may read what the file belongs to. A file that
 * nobody knows, or for which no room answers, is refused like somebody else's.
 */
@Component("fileAccess")
public class FileAccess {

    private final JdbcClient jdbc;
    private final ObjectProvider<FileRights> rooms;

    FileAccess(JdbcClient jdbc, ObjectProvider<FileRights> rooms) {
        this.jdbc = jdbc;
        this.rooms = rooms;
    }

    private record Owner(String kind, String id) {}

    public boolean mayRead(StoredFileId file) {
        return jdbc.sql("select owner_kind, owner_id from stored_file where id = ?")
                .param(file.value())
                .query((row, n) -> new Owner(row.getString("owner_kind"), row.getString("owner_id")))
                .optional()
                .filter(this::mayRead)
                .isPresent();
    }

    private boolean mayRead(Owner owner) {
        return rooms.stream()
                .filter(room -> room.kind().equals(owner.kind()))
                .anyMatch(room -> room.mayRead(owner.id()));
    }
}
