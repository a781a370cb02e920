package nl.samenbeter.files.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.samenbeter.files.FileContents;
import nl.samenbeter.files.FileService;
import nl.samenbeter.files.StoredFile;
import nl.samenbeter.files.StoredFileId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The one way to get a file out: to be saved, never shown by the browser as a page of ours. A file of somebody else and
 * one that does not exist get the same answer.
 */
@Controller
class FileController {

    static final String PATH = "/bestanden/";

    private final FileService service;
    private final FileContents contents;

    FileController(FileService service, FileContents contents) {
        this.service = service;
        this.contents = contents;
    }

    @GetMapping(PATH + "{id}")
    void download(@PathVariable String id, HttpServletResponse response) throws IOException {
        StoredFile file = id(id).flatMap(this::find).orElseThrow(FileController::notThere);
        response.setContentType(file.type().mediaType());
        response.setContentLength(file.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saveAs(file.name()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        contents.write(file, response.getOutputStream());
    }

    private Optional<StoredFile> find(StoredFileId id) {
        try {
            return service.find(id);
        } catch (AccessDeniedException foreign) {
            return Optional.empty();
        }
    }

    private static Optional<StoredFileId> id(String text) {
        try {
            return Optional.of(StoredFileId.of(text));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static String saveAs(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
