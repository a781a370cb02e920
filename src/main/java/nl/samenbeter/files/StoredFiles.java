package nl.samenbeter.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.security.Audit;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of other rooms' things. Asks nobody's rights, so views may not use it. No list reads a content: that has a
 * table of its own.
 */
@Component
@Transactional
public class StoredFiles {

    /** In one programme; of something without a programme, with that thing alone. */
    public static final int MOST = 50;

    private static final String ROOM = "files";
    private static final String COLUMNS = "id, name, type, size, owner_id, person_id, stored_at";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final Clock programmeClock;

    StoredFiles(JdbcClient jdbc, Audit audit, CurrentUser currentUser, Clock programmeClock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
    }

    /**
     * Keeps the file as the current user's.
     *
     * @throws DomainException {@code files.tooMany} with the limit
     */
    public StoredFileId keep(FileOwner owner, IncomingFile file) {
        refuseTooMany(owner);
        var id = StoredFileId.next();
        jdbc.sql("""
                        insert into stored_file (id, school_id, owner_kind, owner_id, programme_id, name, type, size, sha256,
                            person_id, stored_at)
                        values (:id, :school, :kind, :owner, :programme, :name, :type, :size, :sha256, :person, :at)""")
                .param("id", id.value())
                .param("school", owner.school().value())
                .param("kind", owner.kind())
                .param("owner", owner.id())
                .param(
                        "programme",
                        owner.programme() == null ? null : owner.programme().value(),
                        Types.OTHER)
                .param("name", file.name())
                .param("type", file.type().name())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("person", currentUser.require().person().value())
                .param("at", Timestamp.from(programmeClock.instant()))
                .update();
        try (InputStream in = file.open()) {
            jdbc.sql("insert into stored_file_content (file_id, school_id, content) values (:id, :school, :content)")
                    .param("id", id.value())
                    .param("school", owner.school().value())
                    .param("content", new SqlBinaryValue(in, file.size()))
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        audit.write(ROOM, "fileBrought", id, owner.school(), null);
        return id;
    }

    /** Two who bring the last file at once wait for each other. */
    private void refuseTooMany(FileOwner owner) {
        String limit = owner.programme() == null
                ? owner.kind() + ":" + owner.id()
                : owner.programme().text();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('stored_file:' || ?, 0))")
                .param(limit)
                .query((row, n) -> true)
                .single();
        int there = owner.programme() == null
                ? count(owner.kind(), owner.id())
                : jdbc.sql("select count(*) from stored_file where programme_id = ?")
                        .param(owner.programme().value())
                        .query(Integer.class)
                        .single();
        if (there >= MOST) {
            throw new DomainException("files.tooMany", MOST);
        }
    }

    @Transactional(readOnly = true)
    public int count(String kind, String owner) {
        return jdbc.sql("select count(*) from stored_file where owner_kind = ? and owner_id = ?")
                .params(kind, owner)
                .query(Integer.class)
                .single();
    }

    /** In the order in which they came. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(String kind, String owner) {
        return jdbc.sql("select " + COLUMNS + " from stored_file where owner_kind = ? and owner_id = ? "
                        + "order by stored_at, id")
                .params(kind, owner)
                .query(StoredFiles::file)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<StoredFile> find(StoredFileId id) {
        return jdbc.sql("select " + COLUMNS + " from stored_file where id = ?")
                .param(id.value())
                .query(StoredFiles::file)
                .optional();
    }

    /** Gone for good, with its name; again is the same as once. */
    public void remove(StoredFileId id) {
        jdbc.sql("delete from stored_file where id = ? returning school_id")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .ifPresent(school -> audit.write(ROOM, "fileRemoved", id, new SchoolId(school), null));
    }

    /** What it belongs to has got another id. */
    public void move(String kind, String from, String to) {
        jdbc.sql("update stored_file set owner_id = ? where owner_kind = ? and owner_id = ?")
                .params(to, kind, from)
                .update();
    }

    private static StoredFile file(ResultSet row, int n) throws SQLException {
        return new StoredFile(
                new StoredFileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getInt("size"),
                row.getString("owner_id"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getTimestamp("stored_at").toInstant());
    }
}
