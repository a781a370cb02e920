package nl.samenbeter.monitoring.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import nl.samenbeter.exports.Export;
import nl.samenbeter.exports.ExportFormat;
import nl.samenbeter.exports.FileNames;
import nl.samenbeter.monitoring.MonthReport;
import nl.samenbeter.monitoring.MonthReportQueries;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.ui.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives out a school's month as a report. */
@Controller
class MonthReportController {

    static final String PATH = "/uitvoer/maandverslag/";

    private final MonthReportQueries reports;

    MonthReportController(MonthReportQueries reports) {
        this.reports = reports;
    }

    /** The report and the name of its file. */
    private record File(Export export, String name) {}

    @GetMapping(PATH + "{school}/{month}")
    void report(
            @PathVariable String school,
            @PathVariable String month,
            @RequestParam(name = Downloads.LANGUAGE, defaultValue = "nl") String language,
            HttpServletResponse response)
            throws IOException {
        File file = Downloads.read(language, () -> file(school, month));
        Downloads.send(ExportFormat.PDF, file.export(), file.name(), language, response);
    }

    private File file(String school, String month) {
        MonthReport report = reports.of(SchoolId.of(school), month(month));
        return new File(
                MonthReportWords.of(report),
                FileNames.of(
                        ExportFormat.PDF,
                        Texts.text("monitoring.report.file"),
                        report.schoolName(),
                        report.month().toString()));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            throw new IllegalArgumentException(notAMonth);
        }
    }
}
