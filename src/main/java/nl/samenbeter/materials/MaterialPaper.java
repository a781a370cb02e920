package nl.samenbeter.materials;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A material as a whole page: for a PDF, and to be opened and changed in a text editor. */
final class MaterialPaper {

    private static final String STYLE = "/materials/paper.css";

    private MaterialPaper() {}

    static String html(Material material) {
        String title = MaterialPage.escaped(material.title());
        return "<html lang=\"nl\"><head><meta charset=\"utf-8\"/><title>" + title
                + "</title><meta name=\"description\" content=\""
                + MaterialPage.escaped(material.about()) + "\"/><style>" + style(material)
                + "</style></head><body class=\"" + (material.format() == MaterialFormat.A3 ? "a3" : "a4")
                + "\"><p class=\"for\">" + MaterialPage.escaped(material.audience())
                + "</p><h1>" + title + "</h1>" + MaterialPage.markup(material) + "</body></html>";
    }

    private static String style(Material material) {
        String size = material.format() == MaterialFormat.A3 ? "A3 landscape" : "A4";
        try (InputStream file = Objects.requireNonNull(MaterialPaper.class.getResourceAsStream(STYLE))) {
            return "@page { size: " + size + "; margin: 14mm }\n"
                    + new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
