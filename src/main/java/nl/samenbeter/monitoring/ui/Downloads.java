package nl.samenbeter.monitoring.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import nl.samenbeter.exports.Export;
import nl.samenbeter.exports.ExportFormat;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;

/** Files as answers, in the language of the screen. What is not the reader's, or nowhere, is not there. */
final class Downloads {

    /** The parameter of the language. */
    static final String LANGUAGE = "taal";

    private Downloads() {}

    /** A refusal is written down where it is made. */
    static <T> T read(String language, Supplier<T> read) {
        try {
            return in(language, read);
        } catch (IllegalArgumentException | DomainException | AccessDeniedException no) {
            throw notThere();
        }
    }

    static ExportFormat format(String extension) {
        return ExportFormat.of(extension).orElseThrow(Downloads::notThere);
    }

    static void send(ExportFormat format, Export export, String name, String language, HttpServletResponse response)
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

    static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static <T> T in(String language, Supplier<T> call) {
        return Texts.in(Locale.forLanguageTag(language), call);
    }
}
