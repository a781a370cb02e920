package nl.samenbeter.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nl.samenbeter.exports.Export.Sentences;
import nl.samenbeter.exports.Export.Table;
import nl.samenbeter.shared.DomainException;

/**
 * A document with a title, a language and its structure, so that it can be read aloud. All of it is in memory, so it may
 * not be long. Reads nothing from outside.
 */
final class PdfFile {

    /** Rows and sentences. */
    static final int LONGEST = 3_000;

    /** Columns that do not fit beside each other on an upright page. */
    private static final int WIDE = 6;

    private static final String STYLE = """
            @page { size: %s; margin: 18mm 16mm; @bottom-right { content: counter(page) " / " counter(pages);
                font-family: 'Liberation Sans'; font-size: 8pt; color: #555 } }
            body { font-family: 'Liberation Sans'; font-size: 10pt; line-height: 1.4; color: #1d1b20 }
            h1 { font-size: 20pt; font-weight: normal; margin: 0 0 2mm 0 }
            h2 { font-size: 13pt; font-weight: normal; margin: 7mm 0 2mm 0; page-break-after: avoid }
            p { margin: 0 0 1mm 0 } .about { color: #555 }
            ul { margin: 0; padding-left: 5mm } li { margin: 0 0 1mm 0 }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate }
            th, td { text-align: left; vertical-align: top; padding: 1.2mm 2mm 1.2mm 0; border-bottom: 0.2mm solid #bbb;
                font-weight: normal }
            th { color: #555; font-size: 9pt } tr { page-break-inside: avoid }
            """;

    private PdfFile() {}

    /** @throws DomainException {@code exports.tooLongForPdf} */
    static void write(Export export, OutputStream out) throws IOException {
        PdfPages.write(html(export), out);
    }

    static String html(Export export) {
        var page = new Page();
        page.html
                .append("<html lang=\"")
                .append(export.language().getLanguage())
                .append("\"><head><title>")
                .append(escaped(export.title()))
                .append("</title><meta name=\"description\" content=\"")
                .append(escaped(export.title()))
                .append("\"/><style>")
                .append(STYLE.replace("%s", isWide(export) ? "A4 landscape" : "A4"))
                .append("</style></head><body>");
        page.element("h1", export.title());
        export.about().forEach(line -> page.element("p class=\"about\"", line));
        export.parts().forEach(page::part);
        return page.html.append("</body></html>").toString();
    }

    private static boolean isWide(Export export) {
        return export.parts().stream()
                .anyMatch(part -> part instanceof Table table && table.columns().size() > WIDE);
    }

    private static final class Page {

        private final StringBuilder html = new StringBuilder();
        private int length;

        private void part(Export.Part part) {
            switch (part) {
                case Table table -> table(table);
                case Sentences sentences -> {
                    element("h2", sentences.title());
                    html.append("<ul>");
                    sentences.sentences().forEach(sentence -> {
                        grow();
                        element("li", sentence);
                    });
                    html.append("</ul>");
                }
            }
        }

        private void table(Table table) {
            element("h2", table.title());
            html.append("<table><thead><tr>");
            table.columns().forEach(column -> element("th scope=\"col\"", column));
            html.append("</tr></thead><tbody>");
            for (List<?> row : table.rows()) {
                grow();
                html.append("<tr>");
                for (Object cell : row) {
                    element("td", cell instanceof String text ? text : Cells.text(cell));
                }
                html.append("</tr>");
            }
            html.append("</tbody></table>");
        }

        private void grow() {
            if (++length > LONGEST) {
                throw new DomainException("exports.tooLongForPdf", LONGEST);
            }
        }

        private void element(String tag, String text) {
            html.append('<').append(tag).append('>').append(escaped(text)).append("</");
            html.append(tag, 0, tag.indexOf(' ') < 0 ? tag.length() : tag.indexOf(' '))
                    .append('>');
        }
    }

    /** Also without signs that may not be in such a document at all. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
