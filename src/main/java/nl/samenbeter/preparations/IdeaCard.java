package nl.samenbeter.preparations;

import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** An idea on a card. Its author alone sees it until the group chooses; then it is everybody's and has no author. */
@Table("idea_card")
class IdeaCard {

    static final int MOST_CHARACTERS = 200;
    static final int MOST_POINTS = 3;

    @Id
    private final IdeaCardId id;

    @Version
    private final @Nullable Integer version;

    private final SchoolId schoolId;
    private final WorkDesignId designId;
    private @Nullable PersonId authorId;
    private final String words;
    private @Nullable Integer effect;
    private @Nullable Integer feasibility;
    private boolean chosen;

    @PersistenceCreator
    IdeaCard(
            IdeaCardId id,
            @Nullable Integer version,
            SchoolId schoolId,
            WorkDesignId designId,
            @Nullable PersonId authorId,
            String words,
            @Nullable Integer effect,
            @Nullable Integer feasibility,
            boolean chosen) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.designId = designId;
        this.authorId = authorId;
        this.words = words;
        this.effect = effect;
        this.feasibility = feasibility;
        this.chosen = chosen;
    }

    /** @throws DomainException {@code preparations.ideaMissing}, {@code shared.textTooLong} */
    static IdeaCard write(WorkDesign design, PersonId author, String words) {
        return new IdeaCard(
                IdeaCardId.next(),
                null,
                design.school(),
                design.id(),
                design.ideasShown() ? null : author,
                GroupWords.line(words, MOST_CHARACTERS, "preparations.ideaMissing"),
                null,
                null,
                false);
    }

    void show() {
        authorId = null;
    }

    /** @throws DomainException {@code preparations.pointsOutOfRange} */
    void weigh(@Nullable Integer effectPoints, @Nullable Integer feasibilityPoints) {
        effect = points(effectPoints);
        feasibility = points(feasibilityPoints);
    }

    private static @Nullable Integer points(@Nullable Integer points) {
        if (points != null && (points < 1 || points > MOST_POINTS)) {
            throw new DomainException("preparations.pointsOutOfRange", MOST_POINTS);
        }
        return points;
    }

    void choose(boolean yes) {
        chosen = yes;
    }

    IdeaCardId id() {
        return id;
    }

    WorkDesignId design() {
        return designId;
    }

    boolean isOf(PersonId person) {
        return person.equals(authorId);
    }

    String words() {
        return words;
    }

    @Nullable
    Integer effect() {
        return effect;
    }

    @Nullable
    Integer feasibility() {
        return feasibility;
    }

    /** Effect times feasibility; nought until both are there. */
    int weight() {
        return effect == null || feasibility == null ? 0 : effect * feasibility;
    }

    boolean chosen() {
        return chosen;
    }
}
