package nl.samenbeter.materials;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a file: a head of {@code name: value} lines between two lines of dashes, then the text. */
final class MaterialFile {

    private static final String EDGE = "---\n";
    private static final Set<String> NAMES =
            Set.of("titel", "voor", "formaat", "hierover", "volgorde", "kolommen", "bij");

    private MaterialFile() {}

    /** @throws IllegalArgumentException when the head is not complete; names the file and what is wrong */
    static Material read(Intervention intervention, String id, String content) {
        String text = content.replace("\r\n", "\n");
        int end = text.indexOf("\n" + EDGE, EDGE.length() - 1);
        if (!text.startsWith(EDGE) || end < 0) {
            throw new IllegalArgumentException(id + ": no head between two lines of dashes");
        }
        Map<String, String> head = head(id, text.substring(EDGE.length(), end));
        String word = value(id, head, "formaat");
        return new Material(
                id,
                intervention,
                Integer.parseInt(value(id, head, "volgorde")),
                value(id, head, "titel"),
                value(id, head, "voor"),
                MaterialFormat.of(word).orElseThrow(() -> new IllegalArgumentException(id + ": formaat " + word)),
                value(id, head, "hierover"),
                Integer.parseInt(head.getOrDefault("kolommen", "2")),
                Arrays.stream(head.getOrDefault("bij", "").split(","))
                        .map(String::strip)
                        .filter(place -> !place.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                text.substring(end + 1 + EDGE.length()));
    }

    private static Map<String, String> head(String id, String lines) {
        var head = new LinkedHashMap<String, String>();
        for (String line : lines.split("\n")) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? line : line.substring(0, colon).strip();
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(id + ": unknown line in the head: " + line);
            }
            head.put(name, line.substring(colon + 1).strip());
        }
        return head;
    }

    private static String value(String id, Map<String, String> head, String name) {
        String value = Objects.requireNonNullElse(head.get(name), "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(id + ": no " + name);
        }
        return value;
    }
}
