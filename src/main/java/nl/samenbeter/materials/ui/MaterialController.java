package nl.samenbeter.materials.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.samenbeter.exports.PdfPages;
import nl.samenbeter.materials.MaterialQueries;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives a material out as a PDF, or as a page that a text editor opens and changes. */
@Controller
class MaterialController {

    static final String PATH = "/uitvoer/materiaal/";

    private final MaterialQueries queries;

    MaterialController(MaterialQueries queries) {
        this.queries = queries;
    }

    @GetMapping(PATH + "{id:[a-z0-9-]+}.pdf")
    void pdf(@PathVariable String id, HttpServletResponse response) throws IOException {
        var pdf = new ByteArrayOutputStream();
        PdfPages.write(paper(id), pdf);
        send(id + ".pdf", MediaType.APPLICATION_PDF_VALUE, pdf.toByteArray(), response);
    }

    @GetMapping(PATH + "{id:[a-z0-9-]+}.html")
    void page(@PathVariable String id, HttpServletResponse response) throws IOException {
        send(
                id + ".html",
                MediaType.TEXT_HTML_VALUE + ";charset=UTF-8",
                paper(id).getBytes(StandardCharsets.UTF_8),
                response);
    }

    private String paper(String id) {
        return queries.paper(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void send(String name, String type, byte[] content, HttpServletResponse response)
            throws IOException {
        response.setContentType(type);
        response.setContentLength(content.length);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.getOutputStream().write(content);
    }
}
