package nl.samenbeter.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the answer of the government's open-data service as it is (domain 6.1): words carry line breaks and blanks, one
 * region stands for the whole country, and a holiday ends at 23:59 local time given in UTC, so its last day is found in
 * the zone of Amsterdam. The line of a problem is the position of the region's dates in the answer.
 */
final class HolidayJson {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private HolidayJson() {}

    static HolidayImport read(String text) {
        var rows = new HolidayRows(HolidayJson::day);
        try {
            int line = 0;
            for (var year : MAPPER.readTree(text).findValues("content").stream()
                    .flatMap(JsonNode::valueStream)
                    .toList()) {
                for (var holiday : year.path("vacations")) {
                    for (var region : holiday.path("regions")) {
                        line++;
                        rows.add(
                                line,
                                value(year, "schoolyear"),
                                value(holiday, "type"),
                                value(region, "region"),
                                value(region, "startdate"),
                                value(region, "enddate"));
                    }
                }
            }
        } catch (JacksonException e) {
            rows.refuse(1, "unreadable");
        }
        return rows.checked();
    }

    private static String value(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(Instant.parse(text.strip()).atZone(AMSTERDAM).toLocalDate());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
