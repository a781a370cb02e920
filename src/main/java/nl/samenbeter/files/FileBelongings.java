package nl.samenbeter.files;

import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.security.Belongings;
import nl.samenbeter.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose a file is that was refused. */
@Component
class FileBelongings implements Belongings {

    private final JdbcClient jdbc;

    FileBelongings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Belonging> of(Object id) {
        return id instanceof StoredFileId file
                ? jdbc.sql("select school_id from stored_file where id = ?")
                        .param(file.value())
                        .query(UUID.class)
                        .optional()
                        .map(school -> new Belonging("files", "foreignFileRefused", file, new SchoolId(school)))
                : Optional.empty();
    }
}
