package nl.samenbeter.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.AccountRegister;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the reader was told. Nobody sees another's. */
@Service
@Transactional(readOnly = true)
public class NotificationQueries {

    private static final int MOST = 100;
    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    private final NoticeWords words;
    private final Choices choices;
    private final PersonalHours hours;
    private final MailSettings mail;
    private final AccountRegister accounts;
    private final Directory directory;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    NotificationQueries(
            NoticeWords words,
            Choices choices,
            PersonalHours hours,
            MailSettings mail,
            AccountRegister accounts,
            Directory directory,
            CurrentUser currentUser,
            JdbcClient jdbc,
            Clock programmeClock) {
        this.words = words;
        this.choices = choices;
        this.hours = hours;
        this.mail = mail;
        this.accounts = accounts;
        this.directory = directory;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /** The newest first, a hundred at most. */
    @PreAuthorize("isAuthenticated()")
    public List<NoticeRow> mine(Locale language) {
        Map<SchoolId, ZoneId> zones = new HashMap<>();
        return jdbc.sql("""
                        select id, school_id, kind, text_key, arguments, route, told_at, read_at from notice
                        where person_id = ? and in_product order by told_at desc, id limit ?""")
                .params(me().value(), MOST)
                .query((row, n) -> new NoticeRow(
                        new NoticeId(row.getObject("id", UUID.class)),
                        NoticeKind.valueOf(row.getString("kind")),
                        words.say(
                                language,
                                row.getString("text_key"),
                                Arrays.stream((String[])
                                                row.getArray("arguments").getArray())
                                        .map(NoticeArgument::read)
                                        .toList()),
                        row.getString("route"),
                        row.getTimestamp("told_at")
                                .toInstant()
                                .atZone(zones.computeIfAbsent(
                                        new SchoolId(row.getObject("school_id", UUID.class)),
                                        school -> directory.school(school).zone()))
                                .toLocalDateTime(),
                        row.getTimestamp("read_at") != null))
                .list();
    }

    @PreAuthorize("isAuthenticated()")
    public int unread() {
        return jdbc.sql("select count(*) from notice where person_id = ? and in_product and read_at is null")
                .param(me().value())
                .query(Integer.class)
                .single();
    }

    /** The programme's date, for "vandaag" and "gisteren". */
    @PreAuthorize("isAuthenticated()")
    public LocalDate today() {
        return LocalDate.now(programmeClock.withZone(HOME));
    }

    /** The kinds of which the reader can be told. */
    @PreAuthorize("isAuthenticated()")
    public NoticeSettings settings() {
        PersonId me = me();
        var chosen = new EnumMap<NoticeKind, Choice>(NoticeKind.class);
        boolean coach = currentUser.require().grants().stream().anyMatch(grant -> grant.role() == Role.COACH);
        for (NoticeKind kind : NoticeKind.values()) {
            if (coach || kind != NoticeKind.GAPS && kind != NoticeKind.ALERTS) {
                chosen.put(kind, choices.of(me, kind));
            }
        }
        return new NoticeSettings(
                chosen, hours.from(me), mail.on(), accounts.mailContact(me).isPresent());
    }

    private PersonId me() {
        return currentUser.require().person();
    }
}
