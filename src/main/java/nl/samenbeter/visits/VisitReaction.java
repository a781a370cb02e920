package nl.samenbeter.visits;

import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What the host writes after a visit; a row of its own, so that both can write at once. */
@Table("visit_reaction")
class VisitReaction {

    static final int LONGEST_REACTION = 1000;

    @Id
    private final VisitId visitId;

    @Version
    private final @Nullable Integer version;

    private final SchoolId schoolId;
    private @Nullable String reaction;
    private @Nullable String takes;
    private Sharing sharing;

    @PersistenceCreator
    VisitReaction(
            VisitId visitId,
            @Nullable Integer version,
            SchoolId schoolId,
            @Nullable String reaction,
            @Nullable String takes,
            Sharing sharing) {
        this.visitId = visitId;
        this.version = version;
        this.schoolId = schoolId;
        this.reaction = reaction;
        this.takes = takes;
        this.sharing = sharing;
    }

    static VisitReaction to(Visit visit) {
        return new VisitReaction(visit.id(), null, visit.school(), null, null, Sharing.NO);
    }

    /** @throws DomainException {@code visits.tooLong}, {@code visits.reactionEmpty} */
    void write(WriteReaction written) {
        String newReaction = VisitTexts.orNothing(written.reaction(), LONGEST_REACTION);
        String newTakes = VisitTexts.orNothing(written.takes(), VisitForm.LONGEST_TAKES);
        if (newReaction == null && newTakes == null) {
            throw new DomainException("visits.reactionEmpty");
        }
        reaction = newReaction;
        takes = newTakes;
    }

    void share(Sharing how) {
        sharing = how;
    }

    boolean isWritten() {
        return reaction != null || takes != null;
    }

    VisitId visit() {
        return visitId;
    }

    @Nullable
    String reaction() {
        return reaction;
    }

    @Nullable
    String takes() {
        return takes;
    }

    Sharing sharing() {
        return sharing;
    }
}
