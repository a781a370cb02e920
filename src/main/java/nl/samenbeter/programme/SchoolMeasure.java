package nl.samenbeter.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nl.samenbeter.shared.SchoolId;

/** SPI: one point of the independence check (domain 3.6) that a room can compute for a school. */
public interface SchoolMeasure {

    /** The number of the point, 1 to 10. */
    int point();

    /** Empty when there is nothing to compute it from yet. Asks nobody's rights. */
    Optional<Result> of(SchoolId school, LocalDate today);

    record Result(BigDecimal figure, BigDecimal target) {}
}
