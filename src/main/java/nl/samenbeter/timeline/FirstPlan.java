package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.programme.ProgrammeWeek;
import org.jspecify.annotations.Nullable;

/** The weeks as they were planned first beside where they are held now. */
public record FirstPlan(List<Line> weeks) {

    /** @param first absent for a week that is held once more */
    public record Line(ProgrammeWeek week, @Nullable LocalDate first) {

        public LocalDate now() {
            return week.monday();
        }

        public boolean isMoved() {
            return first != null && !first.equals(now());
        }
    }

    public boolean isMoved() {
        return weeks.stream().anyMatch(line -> line.first() == null || line.isMoved());
    }
}
