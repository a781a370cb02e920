package nl.samenbeter.schoolyear;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the {@code plan.*} properties of one element of a year's model, and refuses what it does not know. */
public final class YearProperties {

    /** Marks an element as an item of the school year. */
    public static final String SCHOOL_WEEK = "plan.schoolWeek";

    private static final Set<String> KNOWN = Set.of(
            SCHOOL_WEEK,
            "plan.kind",
            "plan.owner",
            "plan.minutes",
            "plan.day",
            "plan.time",
            "plan.lapse",
            "plan.form",
            "plan.tranche");

    private static final Pattern WEEKS = Pattern.compile("([1-9]\\d?)(?:-([1-9]\\d?))?");

    private final String element;
    private final Map<String, String> properties;

    private YearProperties(String element, Map<String, String> properties) {
        this.element = element;
        this.properties = properties;
    }

    /** @throws IllegalArgumentException naming the element and the property that is missing, unknown or wrong */
    public static YearElement read(String element, String name, Map<String, String> properties) {
        return new YearProperties(element, properties).element(name);
    }

    private YearElement element(String name) {
        properties.keySet().stream()
                .filter(key -> key.startsWith("plan.") && !KNOWN.contains(key))
                .forEach(key -> {
                    throw wrong(key);
                });
        var weeks = WEEKS.matcher(required(SCHOOL_WEEK));
        if (!weeks.matches()) {
            throw wrong(SCHOOL_WEEK);
        }
        int first = Integer.parseInt(weeks.group(1));
        int last = weeks.group(2) == null ? first : Integer.parseInt(weeks.group(2));
        if (last < first) {
            throw wrong(SCHOOL_WEEK);
        }
        String time = properties.get("plan.time");
        DayOfWeek day = day();
        if ((day == null) != (time == null)) {
            throw wrong("plan.time");
        }
        return new YearElement(
                element,
                name,
                YearItemKind.of(required("plan.kind")).orElseThrow(() -> wrong("plan.kind")),
                YearItemOwner.of(required("plan.owner")).orElseThrow(() -> wrong("plan.owner")),
                first,
                last,
                day,
                time == null ? null : LocalTime.parse(time),
                number("plan.minutes", required("plan.minutes")),
                optionalNumber("plan.lapse"),
                form(),
                optionalNumber("plan.tranche"));
    }

    private @Nullable DayOfWeek day() {
        String text = properties.get("plan.day");
        return text == null
                ? null
                : Stream.of(DayOfWeek.values())
                        .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
                        .filter(day -> day.name().substring(0, 3).equals(text))
                        .findFirst()
                        .orElseThrow(() -> wrong("plan.day"));
    }

    private @Nullable YearForm form() {
        String text = properties.get("plan.form");
        return text == null
                ? null
                : Stream.of(YearForm.values())
                        .filter(form -> form.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> wrong("plan.form"));
    }

    private @Nullable Integer optionalNumber(String key) {
        String text = properties.get(key);
        return text == null ? null : number(key, text);
    }

    private int number(String key, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw wrong(key);
        }
    }

    private String required(String key) {
        String value = properties.get(key);
        if (value == null || value.isBlank()) {
            throw wrong(key);
        }
        return value;
    }

    private IllegalArgumentException wrong(String key) {
        return new IllegalArgumentException(element + ": " + key + " is missing or not known: " + properties.get(key));
    }
}
