package nl.samenbeter.visits;

import java.util.List;
import java.util.Set;
import nl.samenbeter.programme.FollowUpKind;
import org.jspecify.annotations.Nullable;

/**
 * The form of a visit for one of its two people.
 *
 * @param mine the reader is the visitor
 * @param facts empty for the host until the talk
 * @param visitorTakes what the visitor takes along
 * @param visitorShares what the visitor lets the team read
 * @param other the other's name; absent when there is none
 * @param reacts there is a host with an account
 * @param offered what may come of it
 */
public record FormSheet(
        VisitId visit,
        boolean mine,
        FormStage stage,
        VisitStatus status,
        @Nullable Occasion occasion,
        String question,
        List<Fact> facts,
        @Nullable String together,
        @Nullable String visitorTakes,
        @Nullable String reaction,
        @Nullable String hostTakes,
        Sharing visitorShares,
        Sharing hostShares,
        @Nullable FollowUpKind followUp,
        @Nullable String other,
        boolean reacts,
        Set<FollowUpKind> offered) {

    /** What the team reads of it now. */
    public Sharing shared() {
        return Sharing.least(visitorShares, hostShares);
    }

    public Sharing own() {
        return mine ? visitorShares : hostShares;
    }

    public Sharing others() {
        return mine ? hostShares : visitorShares;
    }
}
