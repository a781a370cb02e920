package nl.samenbeter.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.UUID;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a school's dates in three statements: where it lies, what it chose, all dates. */
@Component
class SchoolDatesReader {

    private static final String ALL_DATES = """
            select 'OFFICIAL' as source, null::uuid as id, kind, null as replaces, name, first_day, last_day
              from official_holiday where region = :region
            union all
            select 'PUBLIC', null, kind, null, name, day, day from public_holiday
            union all
            select 'OWN', id, kind, replaces, name, first_day, last_day
              from calendar_deviation where school_id = :school
            order by first_day, id""";

    private final Directory directory;
    private final SchoolChoices choices;
    private final JdbcClient jdbc;

    SchoolDatesReader(Directory directory, SchoolChoices choices, JdbcClient jdbc) {
        this.directory = directory;
        this.choices = choices;
        this.jdbc = jdbc;
    }

    SchoolDates read(SchoolId school) {
        var details = directory.school(school);
        var choice = choices.findById(school).map(SchoolChoice::choice).orElse(PublicHolidayChoice.ALL);
        var official = new ArrayList<OfficialHoliday>();
        var publicHolidays = new ArrayList<PublicHoliday>();
        var own = new LinkedHashMap<DeviationId, OwnDays>();
        jdbc.sql(ALL_DATES)
                .param("region", details.region().name())
                .param("school", school.value())
                .query(row -> {
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
        return new SchoolDates(details, official, publicHolidays, choice, own);
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
