package nl.samenbeter.files;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The name of a file as text that is safe to show and to send back. */
final class FileName {

    static final int MOST = 120;

    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /** Controls, marks that turn the reading direction and others that show nothing, halves of characters, private ones. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final Pattern SPACES = Pattern.compile("\\p{Z}+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
    private static final String NAMELESS = "bestand";

    private FileName() {}

    /** Without folders and hidden characters, no longer than {@link #MOST}, and with an extension that fits its content. */
    static String of(String given, FileType type) {
        String shown = UNSEEN.matcher(PATH.matcher(given).replaceFirst("")).replaceAll("");
        String name = EDGES.matcher(SPACES.matcher(Normalizer.normalize(shown, Normalizer.Form.NFC))
                        .replaceAll(" "))
                .replaceAll("");
        String extension = "." + type.extensions().getFirst();
        if (type.fits(name)) {
            int dot = name.lastIndexOf('.');
            extension = name.substring(dot);
            name = EDGES.matcher(name.substring(0, dot)).replaceAll("");
        }
        String stem = EDGES.matcher(shortened(name, MOST - extension.length())).replaceAll("");
        return (stem.isEmpty() ? NAMELESS : stem) + extension;
    }

    private static String shortened(String name, int most) {
        if (name.length() <= most) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(most - 1)) ? most - 1 : most;
        return name.substring(0, end);
    }
}
