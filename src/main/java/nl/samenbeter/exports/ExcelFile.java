package nl.samenbeter.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.exports.Export.Sentences;
import nl.samenbeter.exports.Export.Table;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A sheet per part, written while its rows are read; one that is full goes on in the next. */
final class ExcelFile {

    /** Excel takes 1,048,576. */
    private static final int ROWS = 1_000_000;

    private static final int AT_ONCE = 500;
    private static final String DAY = "dd-mm-yyyy";

    private final Workbook book;
    private final int rowsPerSheet;
    private int sheets;

    private ExcelFile(Workbook book, int rowsPerSheet) {
        this.book = book;
        this.rowsPerSheet = rowsPerSheet;
    }

    static void write(Export export, OutputStream out) throws IOException {
        write(export, out, ROWS);
    }

    static void write(Export export, OutputStream out, int rowsPerSheet) throws IOException {
        try (var book = new Workbook(out, "Samenbeter", "1.0")) {
            var file = new ExcelFile(book, rowsPerSheet);
            for (Export.Part part : export.parts()) {
                switch (part) {
                    case Table table -> file.write(export, table);
                    case Sentences sentences ->
                        file.write(
                                export,
                                new Table(
                                        sentences.title(),
                                        List.of(sentences.title()),
                                        sentences.sentences().stream()
                                                .map(List::of)
                                                .toList()));
                }
            }
        }
    }

    private void write(Export export, Table table) throws IOException {
        Worksheet sheet = sheet(table.title());
        int at = head(sheet, export, table);
        for (var row : table.rows()) {
            if (at == rowsPerSheet) {
                sheet.finish();
                sheet = sheet(table.title());
                at = head(sheet, export, table);
            }
            int column = 0;
            for (Object cell : row) {
                set(sheet, at, column++, cell);
            }
            at++;
            if (at % AT_ONCE == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    /** Excel takes 31 signs, not all, and each name once. */
    private Worksheet sheet(String title) {
        String plain = title.replaceAll("[\\[\\]*?/\\\\:']", " ").strip();
        return book.newWorksheet(++sheets + " " + plain.substring(0, Math.min(plain.length(), 26)));
    }

    private static int head(Worksheet sheet, Export export, Table table) {
        int at = 0;
        sheet.value(at++, 0, Cells.safe(export.title()));
        for (String about : export.about()) {
            sheet.value(at++, 0, Cells.safe(about));
        }
        at++;
        int column = 0;
        for (String name : table.columns()) {
            sheet.value(at, column, Cells.safe(name));
            sheet.style(at, column++).bold().set();
        }
        return at + 1;
    }

    private static void set(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
            default -> sheet.value(row, column, Cells.safe(cell.toString()));
        }
    }
}
