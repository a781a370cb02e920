package nl.samenbeter.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a school chose and all dates in one statement. */
@Component
class SchoolDatesReader {

    private static final String ALL_DATES = """
            select c.school_id, c.good_friday, c.liberation_day, c.friday_after_ascension, d.*
            from (values (cast(:school as uuid))) asked (school) left join public_holiday_choice c on c.school_id = asked.school
            left join (
                select 'OFFICIAL' as source, null::uuid as id, kind, null as replaces, name, first_day, last_day
                  from official_holiday where region = :region
                union all
                select 'PUBLIC', null, kind, null, name, day, day from public_holiday
                union all
                select 'OWN', id, kind, replaces, name, first_day, last_day
                  from calendar_deviation where school_id = :school) d on true
            order by d.first_day, d.id""";

    private final Directory directory;
    private final JdbcClient jdbc;

    SchoolDatesReader(Directory directory, JdbcClient jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    SchoolDates read(SchoolId school) {
        return read(directory.school(school));
    }

    SchoolDates read(SchoolDetails school) {
        var choice = new AtomicReference<>(PublicHolidayChoice.ALL);
        var official = new ArrayList<OfficialHoliday>();
        var publicHolidays = new ArrayList<PublicHoliday>();
        var own = new LinkedHashMap<DeviationId, OwnDays>();
        jdbc.sql(ALL_DATES)
                .param("region", school.region().name())
                .param("school", school.id().value())
                .query(row -> {
                    if (row.getObject("school_id") != null) {
                        choice.set(choice(row));
                    }
                    if (row.getString("source") == null) {
                        return;
                    }
                    var kind = row.getString("kind");
                    var name = row.getString("name");
                    var range = range(row);
                    switch (row.getString("source")) {
                        case "OFFICIAL" -> official.add(new OfficialHoliday(HolidayKind.valueOf(kind), name, range));
                        case "PUBLIC" ->
                            publicHolidays.add(new PublicHoliday(PublicHolidayKind.valueOf(kind), name, range.first()));
                        default -> own.put(new DeviationId(row.getObject("id", UUID.class)), ownDays(row, range));
                    }
                });
        return new SchoolDates(school, official, publicHolidays, choice.get(), own);
    }

    private static PublicHolidayChoice choice(ResultSet row) throws SQLException {
        return new PublicHolidayChoice(
                row.getBoolean("good_friday"),
                row.getBoolean("liberation_day"),
                row.getBoolean("friday_after_ascension"));
    }

    private static OwnDays ownDays(ResultSet row, DateRange range) throws SQLException {
        var replaces = row.getString("replaces");
        return new OwnDays(
                DeviationKind.valueOf(row.getString("kind")),
                replaces == null ? null : HolidayKind.valueOf(replaces),
                row.getString("name"),
                range);
    }

    private static DateRange range(ResultSet row) throws SQLException {
        return new DateRange(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
    }
}
