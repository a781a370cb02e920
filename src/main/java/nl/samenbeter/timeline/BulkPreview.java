package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.timeline.TimelinePreview.Affected;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do to one of many programmes.
 *
 * @param outcome absent when the change cannot be
 * @param refusal why not; absent when it can
 * @param team absent when the reader may not change it
 * @param meetings as they would be afterwards; none once they were compared with those of the others
 */
public record BulkPreview(
        ProgrammeId programme,
        @Nullable Outcome outcome,
        @Nullable BulkRefusal refusal,
        @Nullable TeamId team,
        List<BulkMeeting> meetings) {

    static BulkPreview of(TimelinePreview preview) {
        var outcome = Outcome.of(preview);
        return new BulkPreview(
                preview.programme(),
                outcome,
                null,
                preview.before().programme().team(),
                outcome.isBlocked()
                        ? BulkMeeting.of(preview.before())
                        : BulkMeeting.of(preview.before(), preview.after()));
    }

    /** It stays as it is. */
    static BulkPreview refused(ProgrammeId programme, BulkRefusal refusal, @Nullable PlanState plan) {
        return new BulkPreview(
                programme,
                null,
                refusal,
                plan == null ? null : plan.programme().team(),
                plan == null ? List.of() : BulkMeeting.of(plan));
    }

    /** Compared with the others. */
    BulkPreview settled(List<Clash> more) {
        return new BulkPreview(programme, outcome == null ? null : outcome.with(more), refusal, null, List.of());
    }

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

        /** People who are busy twice at the same moment are named once. */
        private Outcome with(List<Clash> more) {
            List<Clash> all = new ArrayList<>(clashes);
            for (Clash clash : more) {
                var same = all.stream()
                        .filter(one -> one.kind() == clash.kind()
                                && one.item().equals(clash.item())
                                && Objects.equals(one.what(), clash.what()))
                        .findFirst();
                if (same.isPresent()) {
                    all.set(all.indexOf(same.get()), same.get().alsoOf(clash.people()));
                } else {
                    all.add(clash);
                }
            }
            return new Outcome(seen, items, moments, people, List.copyOf(all), lastDayBefore, lastDay, neverBack);
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
