package nl.samenbeter.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code schooljaar,vakantie,regio,van,tot en met}; semicolons too, as spreadsheets here write them. */
final class HolidayCsv {

    private static final List<String> COLUMNS = List.of("schooljaar", "vakantie", "regio", "van", "tot en met");
    private static final int MOST_CHARACTERS = 100_000;

    private HolidayCsv() {}

    static HolidayImport read(String text) {
        var rows = new HolidayRows(HolidayWords::date);
        if (text.length() > MOST_CHARACTERS) {
            rows.refuse(1, "tooLong");
            return rows.checked();
        }
        var body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (var parser = CSVParser.parse(body, format(body.lines().findFirst().orElse("")))) {
            for (var record : parser) {
                read((int) parser.getCurrentLineNumber(), record, rows);
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            rows.refuse(1, "unreadable");
        }
        return rows.checked();
    }

    private static CSVFormat format(String header) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(header.contains(";") ? ';' : ',')
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }

    private static void read(int line, CSVRecord record, HolidayRows rows) {
        if (record.getRecordNumber() == 1) {
            var columns = record.stream()
                    .map(column -> column.toLowerCase(Locale.ROOT))
                    .toList();
            if (!columns.equals(COLUMNS)) {
                rows.refuse(line, "header", String.join(", ", COLUMNS));
            }
        } else if (record.size() != COLUMNS.size()) {
            rows.refuse(line, "columns", COLUMNS.size(), record.size());
        } else {
            rows.add(line, record.get(0), record.get(1), record.get(2), record.get(3), record.get(4));
        }
    }
}
