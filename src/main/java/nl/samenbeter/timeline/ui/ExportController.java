package nl.samenbeter.timeline.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.RehearsalService;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives a programme without names out, to be saved. Somebody else's and one that does not exist get the same answer. */
@Controller
class ExportController {

    static final String PATH = "/uitvoer/";

    private static final String FILE = "samenbeter-programma.json";

    private final RehearsalService service;

    ExportController(RehearsalService service) {
        this.service = service;
    }

    @GetMapping(PATH + "{programme}")
    void download(@PathVariable String programme, HttpServletResponse response) throws IOException {
        byte[] text = id(programme)
                .flatMap(this::export)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .getBytes(StandardCharsets.UTF_8);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(text.length);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(FILE).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.getOutputStream().write(text);
    }

    private Optional<String> export(ProgrammeId programme) {
        try {
            return Optional.of(service.export(programme));
        } catch (AccessDeniedException foreign) {
            return Optional.empty();
        }
    }

    private static Optional<ProgrammeId> id(String text) {
        try {
            return Optional.of(ProgrammeId.of(text));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
