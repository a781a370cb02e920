package nl.samenbeter.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.notifications.NoticeArgument;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.Notices;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.ProgrammeSignals;
import nl.samenbeter.shared.SchoolId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * On the morning of a school day each coach hears of the alerts that began: once as long as an alert lasts. One node does a
 * school; one that fails is tried again and holds up no other.
 */
@Component
class AlertRound {

    private static final Logger LOG = LoggerFactory.getLogger(AlertRound.class);
    private static final LocalTime FROM = LocalTime.of(7, 30);
    private static final LocalTime UNTIL = LocalTime.of(17, 0);

    private final ProgrammeSignals signals;
    private final Alerts alerts;
    private final Snoozes snoozes;
    private final SchoolCalendars calendars;
    private final Notices notices;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock programmeClock;

    AlertRound(
            ProgrammeSignals signals,
            Alerts alerts,
            Snoozes snoozes,
            SchoolCalendars calendars,
            Notices notices,
            Directory directory,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock programmeClock) {
        this.signals = signals;
        this.alerts = alerts;
        this.snoozes = snoozes;
        this.calendars = calendars;
        this.notices = notices;
        this.directory = directory;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.programmeClock = programmeClock;
    }

    void look() {
        for (SchoolId school : signals.schools()) {
            try {
                transaction.executeWithoutResult(status -> look(school));
            } catch (RuntimeException failure) {
                LOG.error("The alerts of school {} could not be told", school, failure);
            }
        }
    }

    void look(SchoolId school) {
        SchoolCalendar calendar = calendars.of(school);
        LocalDateTime now = LocalDateTime.now(programmeClock.withZone(calendar.zone()));
        LocalDate today = now.toLocalDate();
        boolean morning = !now.toLocalTime().isBefore(FROM) && now.toLocalTime().isBefore(UNTIL);
        if (!morning || !calendar.isSchoolDay(today) || !isFirstToday(school, today)) {
            return;
        }
        List<Alerts.Found> found = alerts.of(List.of(), List.of(school));
        forgetEnded(school, found);
        snoozes.removeOver(school, today);
        found.stream().filter(one -> isNew(one, today)).forEach(one -> tell(one, today));
    }

    private boolean isFirstToday(SchoolId school, LocalDate today) {
        return jdbc.sql("""
                        insert into alert_round (school_id, done_on) values (?, ?)
                        on conflict (school_id) do update set done_on = excluded.done_on
                            where alert_round.done_on < excluded.done_on""").params(school.value(), today).update() == 1;
    }

    private void forgetEnded(SchoolId school, List<Alerts.Found> found) {
        List<String> lasting = new ArrayList<>(found.stream()
                .map(one -> one.signs().programme().text() + one.sign().kind())
                .toList());
        jdbc.sql("delete from alert_told where school_id = ? and programme_id || kind <> all(?)")
                .params(school.value(), lasting.toArray(String[]::new))
                .update();
    }

    private boolean isNew(Alerts.Found found, LocalDate today) {
        return jdbc.sql("""
                        insert into alert_told (programme_id, kind, school_id, told_on) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(
                                found.signs().programme().value(),
                                found.sign().kind().name(),
                                found.signs().school().value(),
                                today)
                        .update()
                == 1;
    }

    private void tell(Alerts.Found found, LocalDate today) {
        var signs = found.signs();
        AlertKind kind = found.sign().kind();
        notices.tellOnce(
                "alert/" + signs.programme() + "/" + kind + "/" + today,
                directory.coaches(signs.team(), today),
                NoticeKind.ALERTS,
                "notices.alert." + kind,
                List.of(
                        NoticeArgument.team(signs.team()),
                        NoticeArgument.day(found.sign().since())),
                "voortgang",
                signs.school());
    }
}
