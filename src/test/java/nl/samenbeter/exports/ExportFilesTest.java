package nl.samenbeter.exports;

import static nl.samenbeter.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import nl.samenbeter.exports.Export.Sentences;
import nl.samenbeter.exports.Export.Table;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFilesTest {

    private static final int MANY = 2_000_000;

    private final Export export = export(List.of(
            Arrays.asList("Team \"Ö\"; 日 <b>&", 3, LocalDate.of(2026, 9, 1)),
            Arrays.asList("=HYPERLINK(\"http://a\")", null, null)));

    @Test
    void writesCsvThatExcelOpens() {
        assertThat(new String(written(ExportFormat.CSV, export), StandardCharsets.UTF_8))
                .isEqualTo("""
                \uFEFFVoortgang\r
                woensdag 2 september\r
                \r
                Teams\r
                Team;Te laat;Sinds\r
                "Team ""Ö""; 日 <b>&";3;01-09-2026\r
                "'=HYPERLINK(""http://a"")";;\r
                \r
                Besluiten\r
                Er is tijd.\r
                """);
    }

    @Test
    void writesASheetPerPart() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(written(ExportFormat.XLSX, export)))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets).extracting(sheet -> sheet.getName()).containsExactly("1 Teams", "2 Besluiten");
            var rows = sheets.getFirst().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("Voortgang");
            assertThat(rows.get(2).getCellText(1)).isEqualTo("Te laat");
            assertThat(rows.get(3).getCellText(0)).isEqualTo("Team \"Ö\"; 日 <b>&");
            assertThat(rows.get(3).getCellAsNumber(1).orElseThrow().intValue()).isEqualTo(3);
            assertThat(rows.get(3).getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2026, 9, 1));
            assertThat(rows.get(4).getCellText(0)).isEqualTo("'=HYPERLINK(\"http://a\")");
        }
    }

    @Test
    void writesAPdfWithTitleAndLanguage() throws IOException {
        try (var pdf = Loader.loadPDF(written(ExportFormat.PDF, export))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Voortgang", "woensdag 2 september", "Team \"Ö\"", "<b>&", "=HYPERLINK", "Er is tijd.");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Voortgang");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void guardsACellThatBeginsLikeAFormula(String cell) {
        assertThat(Cells.text(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Rooster & ICT", "a=b", "'=1", " - "})
    void leavesOtherCellsAsTheyAre(String cell) {
        assertThat(Cells.text(cell)).isEqualTo(cell);
    }

    @Test
    void leavesNumbersNumbers() {
        assertThat(Cells.text(-3)).isEqualTo("-3");
    }

    @Test
    void goesOnInAnotherSheetWhenOneIsFull() throws IOException {
        var out = new ByteArrayOutputStream();
        List<List<Object>> rows = IntStream.range(0, 10)
                .<List<Object>>mapToObj(n -> List.of("Team " + n, n))
                .toList();
        ExcelFile.write(export(rows), out, 8);

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets)
                    .extracting(sheet -> sheet.getName())
                    .containsExactly("1 Teams", "2 Teams", "3 Teams", "4 Besluiten");
            assertThat(sheets.get(1).read().get(2).getCellText(1)).isEqualTo("Te laat");
            assertThat(sheets.get(2).read())
                    .hasSize(5)
                    .last()
                    .satisfies(row -> assertThat(row.getCellText(0)).isEqualTo("Team 9"));
        }
    }

    @ParameterizedTest
    @CsvSource({"CSV, 2000000", "XLSX, 100000"})
    void writesManyRowsWithoutKeepingThem(ExportFormat format, int many) {
        var first = new WeakReference<>(new byte[1]);
        var gone = new AtomicBoolean();
        Object[] held = {first.get()};
        Iterable<List<Object>> rows = () -> IntStream.range(0, many)
                .<List<Object>>mapToObj(n -> {
                    if (n == 0) {
                        Object row = held[0];
                        held[0] = null;
                        return List.of(new Held(row), n);
                    }
                    if (n == many / 4) {
                        System.gc();
                        gone.set(first.get() == null);
                    }
                    return List.of("Team", n);
                })
                .iterator();

        write(format, export(rows), OutputStream.nullOutputStream());

        assertThat(gone).isTrue();
    }

    /** A cell that holds on to something. */
    private record Held(Object what) {

        @Override
        public String toString() {
            return "Team";
        }
    }

    @Test
    void refusesAPdfThatNobodyReads() {
        Iterable<List<Object>> rows = () -> IntStream.range(0, MANY)
                .<List<Object>>mapToObj(n -> List.of("Team", n))
                .iterator();

        refused("exports.tooLongForPdf", () -> write(ExportFormat.PDF, export(rows), OutputStream.nullOutputStream()));
    }

    @Test
    void namesFilesSoThatEveryComputerTakesThem() {
        assertThat(FileNames.of(ExportFormat.CSV, "Voortgang", "Ömer's / school: \"Zuid\"\r\n", "2026-09-02"))
                .isEqualTo("voortgang-omer-s-school-zuid-2026-09-02.csv");
        assertThat(FileNames.of(ExportFormat.PDF, "../../日本", "x".repeat(200)))
                .hasSize(84)
                .matches("x+\\.pdf");
    }

    private static Export export(Iterable<? extends List<?>> rows) {
        return new Export(
                Locale.of("nl"),
                "Voortgang",
                List.of("woensdag 2 september"),
                List.of(
                        new Table("Teams", List.of("Team", "Te laat", "Sinds"), rows),
                        new Sentences("Besluiten", List.of("Er is tijd."))));
    }

    private static byte[] written(ExportFormat format, Export export) {
        var out = new ByteArrayOutputStream();
        write(format, export, out);
        return out.toByteArray();
    }

    private static void write(ExportFormat format, Export export, OutputStream out) {
        try {
            format.write(export, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
