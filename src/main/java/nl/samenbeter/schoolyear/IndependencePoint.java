package nl.samenbeter.schoolyear;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One of the ten points (domain 3.6).
 *
 * @param figure what was computed; absent when leadership answers or nothing can be computed yet
 * @param target what the figure must reach
 */
public record IndependencePoint(
        int number,
        State state,
        @Nullable BigDecimal figure,
        @Nullable BigDecimal target) {

    public enum State {
        MET,
        NOT_MET,
        /** Counts as not met. */
        NOT_MEASURABLE,
        /** Leadership answers. */
        ASKED
    }
}
