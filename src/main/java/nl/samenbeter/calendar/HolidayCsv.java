package nl.samenbeter.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.DateRange;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code schooljaar,vakantie,regio,van,tot en met}; semicolons too, as spreadsheets here write them. */
final class HolidayCsv {

    private static final List<String> COLUMNS = List.of("schooljaar", "vakantie", "regio", "van", "tot en met");
    private static final int MOST_CHARACTERS = 100_000;

    private final List<HolidayRow> rows = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();

    private HolidayCsv() {}

    static HolidayImport read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return new HolidayImport(List.of(), List.of(ImportProblem.error(1, "tooLong")));
        }
        var csv = new HolidayCsv();
        var body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var header = body.lines().findFirst().orElse("");
        try (var parser = CSVParser.parse(body, format(header))) {
            for (var record : parser) {
                csv.read((int) parser.getCurrentLineNumber(), record);
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            csv.problems.add(ImportProblem.error(1, "unreadable"));
        }
        return HolidayImport.checked(csv.rows, csv.problems);
    }

    private static CSVFormat format(String header) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(header.contains(";") ? ';' : ',')
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }

    private void read(int line, CSVRecord record) {
        if (record.getRecordNumber() == 1) {
            if (!record.stream().map(String::toLowerCase).toList().equals(COLUMNS)) {
                problems.add(ImportProblem.error(line, "header", String.join(", ", COLUMNS)));
            }
            return;
        }
        if (record.size() != COLUMNS.size()) {
            problems.add(ImportProblem.error(line, "columns", COLUMNS.size(), record.size()));
            return;
        }
        var startYear = known(line, "schoolYear", record.get(0), HolidayWords.startYear(record.get(0)));
        var kind = known(line, "kind", record.get(1), HolidayWords.kind(record.get(1)));
        var regions = HolidayWords.regions(record.get(2));
        known(line, "region", record.get(2), regions.stream().findFirst());
        var first = date(line, record.get(3));
        var last = date(line, record.get(4));
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            problems.add(ImportProblem.error(line, "backwards", record.get(3), record.get(4)));
        } else if (startYear.isPresent() && kind.isPresent() && first.isPresent() && last.isPresent()) {
            var holiday = new OfficialHoliday(
                    kind.get(), HolidayWords.name(record.get(1)), new DateRange(first.get(), last.get()));
            regions.forEach(region -> rows.add(new HolidayRow(line, region, startYear.get(), holiday)));
        }
    }

    private Optional<LocalDate> date(int line, String text) {
        return known(line, "date", text, HolidayWords.date(text));
    }

    private <T> Optional<T> known(int line, String reason, String text, Optional<T> value) {
        if (value.isEmpty()) {
            problems.add(ImportProblem.error(line, reason, text));
        }
        return value;
    }
}
