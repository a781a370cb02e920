package nl.samenbeter.exports;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A well-formed page as a PDF that can be read aloud. Reads nothing from outside; all of it is in memory. */
public final class PdfPages {

    /** The one family there is, upright only. */
    public static final String FONT_FAMILY = "Liberation Sans";

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private PdfPages() {}

    /** @param html with a language, a title and a description, all text in it escaped */
    public static void write(String html, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useFont(PdfPages::font, FONT_FAMILY)
                .useUriResolver((base, uri) -> null)
                .withHtmlContent(html, null)
                .toStream(out)
                .run();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
    }
}
