package nl.samenbeter.exports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of files that every computer takes: small letters without marks, digits and hyphens. */
public final class FileNames {

    private static final int LONGEST = 80;

    private FileNames() {}

    /** The parts that have something to say, with hyphens between. */
    public static String of(ExportFormat format, String... parts) {
        String name = Arrays.stream(parts)
                .map(FileNames::plain)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
        return name.substring(0, Math.min(name.length(), LONGEST)) + "." + format.extension();
    }

    private static String plain(String part) {
        return Normalizer.normalize(part, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
