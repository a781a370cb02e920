package nl.samenbeter.programme;

import java.util.Arrays;
import java.util.Optional;

/**
 * What differs from one rhythm cycle to the next: the property {@code plan.variant}. Every fourth cycle has an arena in
 * place of a joint preparation (domain 3.2); the cycle with school week 38 has the year barometer in place of the monthly
 * one (rulings 11).
 */
public enum PlanVariant {
    ARENA("arena"),
    WITHOUT_ARENA("without-arena"),
    YEAR_BAROMETER("year-barometer"),
    WITHOUT_YEAR_BAROMETER("without-year-barometer");

    private final String property;

    PlanVariant(String property) {
        this.property = property;
    }

    public String property() {
        return property;
    }

    public static Optional<PlanVariant> of(String property) {
        return Arrays.stream(values())
                .filter(variant -> variant.property.equals(property))
                .findFirst();
    }
}
