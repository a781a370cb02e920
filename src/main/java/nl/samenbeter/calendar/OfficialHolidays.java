package nl.samenbeter.calendar;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.organisation.Region;
import nl.samenbeter.shared.DateRange;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The official dates of all regions. */
@Component
class OfficialHolidays {

    private final NamedParameterJdbcTemplate jdbc;

    OfficialHolidays(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<HolidayRow> all() {
        return jdbc.query(
                "select region, start_year, kind, name, first_day, last_day from official_holiday",
                (row, n) -> new HolidayRow(
                        0,
                        Region.valueOf(row.getString("region")),
                        row.getInt("start_year"),
                        new OfficialHoliday(
                                HolidayKind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                new DateRange(
                                        row.getObject("first_day", LocalDate.class),
                                        row.getObject("last_day", LocalDate.class)))));
    }

    /** A holiday that is there already takes the new dates. */
    void save(List<HolidayRow> rows) {
        jdbc.batchUpdate("""
                insert into official_holiday (region, start_year, kind, name, first_day, last_day)
                values (:region, :startYear, :kind, :name, :first, :last)
                on conflict (region, start_year, kind)
                do update set name = excluded.name, first_day = excluded.first_day, last_day = excluded.last_day
                """, rows.stream().map(OfficialHolidays::parameters).toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource parameters(HolidayRow row) {
        var holiday = row.holiday();
        return new MapSqlParameterSource()
                .addValue("region", row.region().name())
                .addValue("startYear", row.startYear())
                .addValue("kind", holiday.kind().name())
                .addValue("name", holiday.name())
                .addValue("first", holiday.range().first())
                .addValue("last", holiday.range().last());
    }
}
