package nl.samenbeter.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.samenbeter.organisation.Region;

/** The words in which the official dates are published. */
final class HolidayWords {

    private static final Map<String, HolidayKind> KINDS = Map.of(
            "herfstvakantie", HolidayKind.AUTUMN,
            "kerstvakantie", HolidayKind.CHRISTMAS,
            "voorjaarsvakantie", HolidayKind.SPRING,
            "meivakantie", HolidayKind.MAY,
            "zomervakantie", HolidayKind.SUMMER);

    private static final Map<String, List<Region>> REGIONS = Map.of(
            "noord", List.of(Region.NOORD),
            "midden", List.of(Region.MIDDEN),
            "zuid", List.of(Region.ZUID),
            "heel nederland", List.of(Region.values()));

    private static final Pattern SCHOOL_YEAR = Pattern.compile("(20\\d\\d)\\s*[-/]\\s*(20\\d\\d)");
    private static final DateTimeFormatter DUTCH_DATE =
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

    private HolidayWords() {}

    static Optional<HolidayKind> kind(String text) {
        return Optional.ofNullable(KINDS.get(plain(text)));
    }

    /** Empty when the region is not known. */
    static List<Region> regions(String text) {
        return REGIONS.getOrDefault(plain(text), List.of());
    }

    /** The year in which a school year "2026-2027" begins. */
    static Optional<Integer> startYear(String text) {
        var matcher = SCHOOL_YEAR.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(matcher.group(1));
        return Integer.parseInt(matcher.group(2)) == start + 1 ? Optional.of(start) : Optional.empty();
    }

    static Optional<LocalDate> date(String text) {
        var plain = text.strip();
        try {
            return Optional.of(plain.indexOf('-') == 4 ? LocalDate.parse(plain) : LocalDate.parse(plain, DUTCH_DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** With a capital and single blanks: the official answer carries line breaks around it. */
    static String name(String text) {
        var plain = text.strip().replaceAll("\\s+", " ");
        return plain.isEmpty() ? plain : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
