package nl.samenbeter.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The official dates that come with the product. */
final class OfficialData {

    private static final String HOLIDAYS = "calendar/schoolvakanties-2026-2028.csv";
    private static final String PUBLIC_HOLIDAYS = "calendar/feestdagen-2026-2028.csv";

    private OfficialData() {}

    /** @throws IllegalStateException when the file does not pass the check of an import */
    static List<HolidayRow> holidays() {
        var read = HolidayCsv.read(text(HOLIDAYS));
        if (!read.problems().isEmpty()) {
            throw new IllegalStateException(HOLIDAYS + ": " + read.problems());
        }
        return read.rows();
    }

    static List<PublicHoliday> publicHolidays() {
        return text(PUBLIC_HOLIDAYS)
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells ->
                        new PublicHoliday(PublicHolidayKind.valueOf(cells[0]), cells[2], LocalDate.parse(cells[1])))
                .toList();
    }

    static String text() {
        return text(HOLIDAYS) + text(PUBLIC_HOLIDAYS);
    }

    private static String text(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
