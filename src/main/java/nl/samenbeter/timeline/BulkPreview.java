package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.TimelinePreview.Affected;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do to one of many programmes.
 *
 * @param outcome absent when the change cannot be
 * @param refusal why not; absent when it can
 */
public record BulkPreview(
        ProgrammeId programme,
        @Nullable Outcome outcome,
        @Nullable BulkRefusal refusal) {

    /**
     * @param seen names this outcome, see {@link TimelinePreview}
     * @param items that get other dates, come or go
     * @param moments of every kind
     * @param people who are told
     * @param neverBack something of it cannot be taken back
     */
    public record Outcome(
            String seen,
            int items,
            int moments,
            List<Affected> people,
            List<Clash> clashes,
            LocalDate lastDayBefore,
            LocalDate lastDay,
            boolean neverBack) {

        static Outcome of(TimelinePreview preview) {
            return new Outcome(
                    preview.seen(),
                    preview.items(),
                    preview.moments(),
                    preview.people(),
                    preview.clashes(),
                    preview.lastDayBefore(),
                    preview.lastDay(),
                    preview.neverBack());
        }

        public boolean isBlocked() {
            return clashes.stream().anyMatch(Clash::isBlocking);
        }
    }

    /** Whether it can be done as it is. */
    public boolean fits() {
        return outcome != null && !outcome.isBlocked();
    }

    /** What {@link BeginBulk} hands back: the outcome that somebody saw, also that there was none. */
    public BeginBulk.Seen seen() {
        return new BeginBulk.Seen(programme, outcome == null ? "" : outcome.seen());
    }
}
