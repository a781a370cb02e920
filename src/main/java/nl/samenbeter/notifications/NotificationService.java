package nl.samenbeter.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their own notices. */
@Service
@Transactional
public class NotificationService {

    /** Between these one may choose from when on it is quiet. */
    public static final LocalTime EARLIEST_QUIET = LocalTime.of(12, 0);

    public static final LocalTime LATEST_QUIET = LocalTime.of(22, 0);

    private final Choices choices;
    private final Changes changes;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    NotificationService(
            Choices choices, Changes changes, CurrentUser currentUser, JdbcClient jdbc, Clock programmeClock) {
        this.choices = choices;
        this.changes = changes;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /** One of the reader's own; another's stays as it is. */
    @PreAuthorize("isAuthenticated()")
    public void markRead(NoticeId notice) {
        jdbc.sql("update notice set read_at = ? where id = ? and person_id = ? and read_at is null")
                .params(Timestamp.from(programmeClock.instant()), notice.value(), me().value())
                .update();
        bellChanged();
    }

    @PreAuthorize("isAuthenticated()")
    public void markAllRead() {
        jdbc.sql("update notice set read_at = ? where person_id = ? and in_product and read_at is null")
                .params(Timestamp.from(programmeClock.instant()), me().value())
                .update();
        bellChanged();
    }

    @PreAuthorize("isAuthenticated()")
    public void choose(NoticeKind kind, Choice choice) {
        choices.choose(me(), kind, choice);
    }

    /** @throws DomainException {@code notifications.quietFrom} when that is before noon or after ten in the evening */
    @PreAuthorize("isAuthenticated()")
    public void quietFrom(LocalTime time) {
        if (time.isBefore(EARLIEST_QUIET) || time.isAfter(LATEST_QUIET)) {
            throw new DomainException("notifications.quietFrom");
        }
        jdbc.sql("""
                        insert into notice_hours (person_id, quiet_from) values (?, ?)
                        on conflict (person_id) do update set quiet_from = excluded.quiet_from""").params(me().value(), time).update();
    }

    /** In the other windows of the reader. */
    private void bellChanged() {
        changes.changed(ChangeKind.NOTICES, List.of(ChangeScope.of(me())));
    }

    private PersonId me() {
        return currentUser.require().person();
    }
}
