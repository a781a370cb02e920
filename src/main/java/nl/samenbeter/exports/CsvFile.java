package nl.samenbeter.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.exports.Export.Sentences;
import nl.samenbeter.exports.Export.Table;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Opens well in Excel with Dutch settings: a byte order mark, semicolons. */
final class CsvFile {

    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {}

    static void write(Export export, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        var csv = new CSVPrinter(writer, FORMAT);
        line(csv, List.of(export.title()));
        for (String about : export.about()) {
            line(csv, List.of(about));
        }
        for (Export.Part part : export.parts()) {
            csv.println();
            switch (part) {
                case Table table -> write(csv, table);
                case Sentences sentences -> {
                    line(csv, List.of(sentences.title()));
                    for (String sentence : sentences.sentences()) {
                        line(csv, List.of(sentence));
                    }
                }
            }
        }
        csv.flush();
    }

    private static void write(CSVPrinter csv, Table table) throws IOException {
        line(csv, List.of(table.title()));
        line(csv, table.columns());
        for (var row : table.rows()) {
            line(csv, row);
        }
    }

    private static void line(CSVPrinter csv, List<?> cells) throws IOException {
        List<String> texts = new ArrayList<>();
        cells.forEach(cell -> texts.add(Cells.text(cell)));
        csv.printRecord(texts);
    }
}
