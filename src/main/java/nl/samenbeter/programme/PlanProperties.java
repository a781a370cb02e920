package nl.samenbeter.programme;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the {@code plan.*} properties of one element, and refuses what it does not know (rulings 2). */
public final class PlanProperties {

    public static final Set<String> KNOWN = Set.of(
            "plan.row",
            "plan.kind",
            "plan.day",
            "plan.time",
            "plan.minutes",
            "plan.norm",
            "plan.audience",
            "plan.owner",
            "plan.place",
            "plan.opens",
            "plan.due",
            "plan.lapse",
            "plan.after",
            "plan.sessions",
            "plan.barometer",
            "plan.visit",
            "plan.ownTime",
            "plan.variant",
            "plan.teachingName",
            "plan.required");

    /** Value of {@code plan.time} for what happens during the team's board session. */
    private static final String SESSION = "session";

    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MON", DayOfWeek.MONDAY,
            "TUE", DayOfWeek.TUESDAY,
            "WED", DayOfWeek.WEDNESDAY,
            "THU", DayOfWeek.THURSDAY,
            "FRI", DayOfWeek.FRIDAY);

    private final String element;
    private final Map<String, String> properties;

    private PlanProperties(String element, Map<String, String> properties) {
        this.element = element;
        this.properties = properties;
    }

    /**
     * Without a value is as good as not there, for an element template writes every property.
     *
     * @throws IllegalArgumentException naming the element and the property that is missing, unknown or wrong
     */
    public static PlanElement read(int week, String element, String name, Map<String, String> properties) {
        Map<String, String> filled = new HashMap<>(properties);
        filled.values().removeIf(value -> value == null || value.isBlank());
        return new PlanProperties(element, filled).element(week, name);
    }

    private PlanElement element(int week, String name) {
        properties.keySet().stream()
                .filter(key -> key.startsWith("plan.") && !KNOWN.contains(key))
                .forEach(key -> {
                    throw wrong(key);
                });
        if (!"true".equals(properties.getOrDefault("plan.required", "true"))) {
            throw wrong("plan.required");
        }
        String[] days = required("plan.day").split("-");
        String time = properties.get("plan.time");
        return new PlanElement(
                week,
                element,
                required("plan.row"),
                name,
                PlanKind.of(required("plan.kind")).orElseThrow(() -> wrong("plan.kind")),
                day("plan.day", days[0]),
                day("plan.day", days[days.length - 1]),
                time == null || time.equals(SESSION) ? null : LocalTime.parse(time),
                SESSION.equals(time),
                Integer.parseInt(required("plan.minutes")),
                Integer.parseInt(properties.getOrDefault("plan.ownTime", "0")),
                insideNorm(),
                PlanAudience.of(required("plan.audience")).orElseThrow(() -> wrong("plan.audience")),
                PlanOwner.of(required("plan.owner")).orElseThrow(() -> wrong("plan.owner")),
                properties.get("plan.place"),
                moment("plan.opens"),
                moment("plan.due"),
                moment("plan.lapse"),
                list("plan.after"),
                list("plan.sessions").stream().map(this::session).toList(),
                variant(),
                Map.copyOf(properties));
    }

    private @Nullable PlanVariant variant() {
        String value = properties.get("plan.variant");
        return value == null ? null : PlanVariant.of(value).orElseThrow(() -> wrong("plan.variant"));
    }

    private boolean insideNorm() {
        return switch (required("plan.norm")) {
            case "inside" -> true;
            case "outside" -> false;
            default -> throw wrong("plan.norm");
        };
    }

    private PlanElement.@Nullable Moment moment(String key) {
        String text = properties.get(key);
        if (text == null) {
            return null;
        }
        String[] parts = text.split(" ");
        if (parts.length != 2) {
            throw wrong(key);
        }
        return new PlanElement.Moment(day(key, parts[0]), LocalTime.parse(parts[1]));
    }

    private PlanElement.Session session(String text) {
        String[] parts = text.split(":");
        if (parts.length != 2) {
            throw wrong("plan.sessions");
        }
        return new PlanElement.Session(day("plan.sessions", parts[0]), Integer.parseInt(parts[1]));
    }

    private List<String> list(String key) {
        String text = properties.get(key);
        return text == null ? List.of() : Arrays.asList(text.split(","));
    }

    private DayOfWeek day(String key, String text) {
        DayOfWeek day = DAYS.get(text);
        if (day == null) {
            throw wrong(key);
        }
        return day;
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
