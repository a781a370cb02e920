package nl.samenbeter.programme;

import java.util.Arrays;
import java.util.Optional;

/** Who takes part: the property {@code plan.audience}. */
public enum PlanAudience {
    ALL("all"),
    PAIRS("pairs"),
    GROUPS("groups"),
    SOME("some"),
    COACH("coach"),
    LEADERSHIP("leadership");

    private final String property;

    PlanAudience(String property) {
        this.property = property;
    }

    public String property() {
        return property;
    }

    public static Optional<PlanAudience> of(String property) {
        return Arrays.stream(values())
                .filter(audience -> audience.property.equals(property))
                .findFirst();
    }
}
