package nl.samenbeter.notifications;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Predicate;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When each person wants mail. */
@Component
@Transactional(readOnly = true)
class PersonalHours {

    private final Directory directory;
    private final ObjectProvider<FreeDays> freeDays;
    private final JdbcClient jdbc;

    PersonalHours(Directory directory, ObjectProvider<FreeDays> freeDays, JdbcClient jdbc) {
        this.directory = directory;
        this.freeDays = freeDays;
        this.jdbc = jdbc;
    }

    public QuietHours of(PersonId person, SchoolId school) {
        FreeDays days = freeDays.getIfAvailable();
        Predicate<LocalDate> free = days == null ? day -> false : days.of(school);
        return new QuietHours(
                directory.school(school).zone(),
                from(person),
                day -> !free.test(day) && directory.worksOn(person, day));
    }

    LocalTime from(PersonId person) {
        return jdbc.sql("select quiet_from from notice_hours where person_id = ?")
                .param(person.value())
                .query(LocalTime.class)
                .optional()
                .orElse(QuietHours.DEFAULT_FROM);
    }
}
