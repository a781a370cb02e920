package nl.samenbeter.monitoring.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.samenbeter.exports.Export;
import nl.samenbeter.exports.ExportFormat;
import nl.samenbeter.exports.FileNames;
import nl.samenbeter.monitoring.BoardAddress;
import nl.samenbeter.monitoring.FiguresQueries;
import nl.samenbeter.monitoring.NationalQueries;
import nl.samenbeter.monitoring.ProgressQueries;
import nl.samenbeter.monitoring.SchoolAddress;
import nl.samenbeter.monitoring.SchoolCounts;
import nl.samenbeter.monitoring.TeamAddress;
import nl.samenbeter.monitoring.TeamPage;
import nl.samenbeter.monitoring.TeamPageQueries;
import nl.samenbeter.monitoring.TeamState;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.programme.Stair;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives out what a page about progress shows, asked of the same queries, at the address of the page. */
@Controller
class ProgressExportController {

    static final String PATH = "/uitvoer/";

    /** Part of a name that the boards of the country are chosen by. */
    static final String NAME = "naam";

    private static final String PROGRESS = PATH + Heights.ROUTE + "/";

    private final ProgressQueries progress;
    private final NationalQueries national;
    private final SchoolContents schoolContents;
    private final TeamPageQueries teamPages;
    private final FiguresQueries figures;
    private final ProgrammeQueries programmes;
    private final Access access;

    ProgressExportController(
            ProgressQueries progress,
            NationalQueries national,
            SchoolContents schoolContents,
            TeamPageQueries teamPages,
            FiguresQueries figures,
            ProgrammeQueries programmes,
            Access access) {
        this.progress = progress;
        this.national = national;
        this.schoolContents = schoolContents;
        this.teamPages = teamPages;
        this.figures = figures;
        this.programmes = programmes;
        this.access = access;
    }

    @GetMapping(PROGRESS + "{format}")
    void own(
            @PathVariable String format,
            @RequestParam(name = NAME, defaultValue = "") String name,
            @RequestParam(name = Downloads.LANGUAGE, defaultValue = "nl") String language,
            HttpServletResponse response)
            throws IOException {
        send(format, language, response, () -> own(name));
    }

    private Export own(String name) {
        LocalDate today = today();
        return access.everywhere(Permission.SCHOOL_PROGRESS_SEE)
                ? ProgressExport.country(national.page(name, Integer.MAX_VALUE), name, today)
                : ProgressExport.overview(teams(), schools(), today);
    }

    @GetMapping(PROGRESS + "{board}/{format}")
    void board(
            @PathVariable String board,
            @PathVariable String format,
            @RequestParam(name = Downloads.LANGUAGE, defaultValue = "nl") String language,
            HttpServletResponse response)
            throws IOException {
        send(
                format,
                language,
                response,
                () -> ProgressExport.board(progress.board(new BoardAddress(BoardId.of(board))), today()));
    }

    @GetMapping(PROGRESS + "{board}/{school}/{format}")
    void school(
            @PathVariable String board,
            @PathVariable String school,
            @PathVariable String format,
            @RequestParam(name = Downloads.LANGUAGE, defaultValue = "nl") String language,
            HttpServletResponse response)
            throws IOException {
        SchoolAddress address = TeamRoute.school(board, school).orElseThrow(Downloads::notThere);
        send(format, language, response, () -> ProgressExport.school(schoolContents.read(address)));
    }

    @GetMapping(PROGRESS + "{board}/{school}/{team}/{format}")
    void team(
            @PathVariable String board,
            @PathVariable String school,
            @PathVariable String team,
            @PathVariable String format,
            @RequestParam(name = TeamRoute.WEEK, defaultValue = "") String week,
            @RequestParam(name = Downloads.LANGUAGE, defaultValue = "nl") String language,
            HttpServletResponse response)
            throws IOException {
        TeamAddress address = TeamRoute.address(board, school, team).orElseThrow(Downloads::notThere);
        send(
                format,
                language,
                response,
                () -> team(address, TeamRoute.number(week).orElse(null)));
    }

    private Export team(TeamAddress address, @Nullable Integer week) {
        TeamPage page = teamPages.page(address);
        Stair stair = page.stair();
        if (stair == null) {
            return ProgressExport.team(page, null, null);
        }
        ProgrammeId programme = stair.programme().id();
        return ProgressExport.team(
                page, teamPages.week(programme, week == null ? stair.weekToShow() : week), figures.figures(programme));
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

    private LocalDate today() {
        return programmes.now().toLocalDate();
    }

    private void send(String extension, String language, HttpServletResponse response, Supplier<Export> read)
            throws IOException {
        ExportFormat format = Downloads.format(extension);
        Export export = Downloads.read(language, read);
        if (export.parts().isEmpty()) {
            throw Downloads.notThere();
        }
        Downloads.send(format, export, FileNames.of(format, export.title(), today().toString()), language, response);
    }
}
