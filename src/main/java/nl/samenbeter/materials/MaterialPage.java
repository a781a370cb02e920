package nl.samenbeter.materials;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * A material's text as well-formed markup. Markup in the text is shown as text. Four signs stand for what is to be
 * filled in or drawn: {@code ☐} a box to tick, {@code ![](lijnen:3)} lines to write on, {@code ![](ruimte:4)} room of
 * so many centimetres, and {@code ![Blij](gezicht:blij)} a face, also {@code gewoon} and {@code niet}.
 */
final class MaterialPage {

    private static final char TICK = '☐';
    private static final int PARTS = 2;

    /** CommonMark's tables always have a head; one without words is none. */
    private static final Pattern NO_HEAD = Pattern.compile("<thead>\\s*<tr>\\s*(<th></th>\\s*)+</tr>\\s*</thead>\\s*");

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(Signs::new)
            .build();

    private MaterialPage() {}

    static String markup(Material material) {
        Node document = PARSER.parse(material.text());
        String markup = material.format().hasFields() ? fields(material, document) : RENDERER.render(document);
        return NO_HEAD.matcher(markup).replaceAll("").replace("<th></th>", "<td></td>");
    }

    /** What stands before the first heading, then each heading with what follows as a field. */
    private static String fields(Material material, Node document) {
        var before = new StringBuilder();
        var fields = new ArrayList<StringBuilder>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == PARTS) {
                fields.add(new StringBuilder());
            }
            (fields.isEmpty() ? before : fields.getLast()).append(RENDERER.render(node));
        }
        before.append("<table class=\"pieces ")
                .append(material.format() == MaterialFormat.CARDS ? "cards" : "poster")
                .append("\" role=\"presentation\"><tbody>");
        for (int first = 0; first < fields.size(); first += material.columns()) {
            before.append("<tr>");
            for (int field = first; field < first + material.columns(); field++) {
                before.append(field < fields.size() ? "<td>" + fields.get(field) + "</td>" : "<td class=\"off\"></td>");
            }
            before.append("</tr>");
        }
        return before.append("</tbody></table>").toString();
    }

    private record Signs(HtmlNodeRendererContext context) implements NodeRenderer {

        private static final Map<String, String> FACES = Map.of("blij", "happy", "gewoon", "plain", "niet", "unhappy");

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class, Text.class);
        }

        @Override
        public void render(Node node) {
            HtmlWriter html = context.getWriter();
            if (node instanceof Text text) {
                ticks(html, text.getLiteral());
                return;
            }
            var image = (Image) node;
            String[] sign = image.getDestination().split(":", PARTS);
            switch (sign[0]) {
                case "lijnen" -> {
                    for (int line = 0; line < Integer.parseInt(sign[1]); line++) {
                        mark(html, "line");
                    }
                }
                case "ruimte" -> {
                    for (int centimetre = 0; centimetre < Integer.parseInt(sign[1]); centimetre++) {
                        mark(html, "room");
                    }
                }
                case "gezicht" -> face(html, FACES.getOrDefault(sign[1], "plain"));
                default -> throw new IllegalArgumentException("unknown sign " + image.getDestination());
            }
        }

        private static void ticks(HtmlWriter html, String text) {
            int from = 0;
            for (int tick = text.indexOf(TICK); tick >= 0; tick = text.indexOf(TICK, from)) {
                html.text(text.substring(from, tick));
                mark(html, "tick");
                from = tick + 1;
                if (text.startsWith(" ", from)) {
                    html.text("\u00a0"); // a box stays with its word
                    from++;
                }
            }
            html.text(text.substring(from));
        }

        private static void mark(HtmlWriter html, String name) {
            html.tag("span", Map.of("class", name));
            html.tag("/span");
        }

        private static void face(HtmlWriter html, String name) {
            html.tag("span", Map.of("class", "face " + name));
            for (String part : List.of("eye left", "eye right", "mouth")) {
                mark(html, part);
            }
            html.tag("/span");
        }
    }

    static String escaped(String text) {
        return text.chars()
                .mapToObj(sign -> switch (sign) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '"' -> "&quot;";
                    default -> String.valueOf((char) sign);
                })
                .collect(Collectors.joining());
    }
}
