package nl.samenbeter.monitoring.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import nl.samenbeter.exports.Export;
import nl.samenbeter.exports.ExportFormat;
import nl.samenbeter.exports.FileNames;
import nl.samenbeter.monitoring.MonthReport;
import nl.samenbeter.monitoring.MonthReportQueries;
import nl.samenbeter.monitoring.ProgressQueries;
import nl.samenbeter.monitoring.SchoolCounts;
import nl.samenbeter.monitoring.TeamState;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Gives out what the page about progress shows, asked of the same queries, and a school's month. What is not the reader's is not there. */
@Controller
class ProgressExportController {

    static final String PROGRESS = "/uitvoer/voortgang/";
    static final String REPORT = "/uitvoer/maandverslag/";

    private final ProgressQueries progress;
    private final MonthReportQueries reports;
    private final ProgrammeQueries programmes;
    private final Access access;

    ProgressExportController(
            ProgressQueries progress, MonthReportQueries reports, ProgrammeQueries programmes, Access access) {
        this.progress = progress;
        this.reports = reports;
        this.programmes = programmes;
        this.access = access;
    }

    @GetMapping(PROGRESS + "{format}")
    void progress(
            @PathVariable String format,
            @RequestParam(name = "taal", defaultValue = "nl") String language,
            HttpServletResponse response)
            throws IOException {
        ExportFormat chosen = ExportFormat.of(format).orElseThrow(ProgressExportController::notThere);
        LocalDate today = programmes.now().toLocalDate();
        Export export = in(language, () -> ProgressExport.of(teams(), schools(), today));
        if (export.parts().isEmpty()) {
            throw notThere();
        }
        send(chosen, export, FileNames.of(chosen, export.title(), today.toString()), language, response);
    }

    @GetMapping(REPORT + "{school}/{month}")
    void report(
            @PathVariable String school,
            @PathVariable String month,
            @RequestParam(name = "taal", defaultValue = "nl") String language,
            HttpServletResponse response)
            throws IOException {
        MonthReport report = report(school, month);
        Export export = in(language, () -> MonthReportWords.of(report));
        String name = FileNames.of(
                ExportFormat.PDF,
                in(language, () -> Texts.text("monitoring.report.file")),
                report.schoolName(),
                report.month().toString());
        send(ExportFormat.PDF, export, name, language, response);
    }

    private List<TeamState> teams() {
        return access.somewhere(Permission.PROGRESS_SEE) ? progress.teams() : List.of();
    }

    /** As on the page: schools for who sees no teams, or those of more than one school. */
    private List<SchoolCounts> schools() {
        if (!access.somewhere(Permission.SCHOOL_PROGRESS_SEE)) {
            return List.of();
        }
        List<SchoolCounts> schools = progress.schools();
        return schools.size() > 1 || !access.somewhere(Permission.PROGRESS_SEE) ? schools : List.of();
    }

    private MonthReport report(String school, String month) {
        try {
            return reports.of(SchoolId.of(school), YearMonth.parse(month));
        } catch (IllegalArgumentException | DateTimeException | DomainException | AccessDeniedException no) {
            throw notThere();
        }
    }

    private static void send(
            ExportFormat format, Export export, String name, String language, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (format != ExportFormat.PDF) {
            describe(format, name, response);
            format.write(export, response.getOutputStream());
            return;
        }
        // is in memory anyway, and may be refused while it is made
        var pdf = new ByteArrayOutputStream();
        try {
            format.write(export, pdf);
        } catch (DomainException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream()
                    .write(in(language, () -> Failures.sentence(refused)).getBytes(StandardCharsets.UTF_8));
            return;
        }
        describe(format, name, response);
        pdf.writeTo(response.getOutputStream());
    }

    private static void describe(ExportFormat format, String name, HttpServletResponse response) {
        response.setContentType(format.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }

    private static <T> T in(String language, Supplier<T> call) {
        return Texts.in(Locale.forLanguageTag(language), call);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
