package nl.samenbeter.visits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** What the visitor writes of a visit. Only the two read it, the host from the talk on. */
@Table("visit_form")
class VisitForm {

    static final int LONGEST_QUESTION = 200;
    static final int MOST_FACTS = 8;
    static final int LONGEST_FACT = 500;
    static final int LONGEST_TOGETHER = 1000;
    static final int LONGEST_TAKES = 500;

    @Id
    private final VisitId visitId;

    @Version
    private final @Nullable Integer version;

    private final SchoolId schoolId;
    private @Nullable Occasion occasion;
    private String question;
    private @Nullable Instant startedAt;
    private @Nullable Instant talkedAt;

    @MappedCollection(idColumn = "visit_form", keyColumn = "position")
    private final List<Line> facts;

    private @Nullable String together;
    private @Nullable String takes;
    private Sharing sharing;
    private @Nullable FollowUpKind followUp;
    private @Nullable UUID followUpId;

    @Table("visit_fact")
    record Line(SchoolId schoolId, String seen, @Nullable String effect) {}

    @PersistenceCreator
    VisitForm(
            VisitId visitId,
            @Nullable Integer version,
            SchoolId schoolId,
            @Nullable Occasion occasion,
            String question,
            @Nullable Instant startedAt,
            @Nullable Instant talkedAt,
            List<Line> facts,
            @Nullable String together,
            @Nullable String takes,
            Sharing sharing,
            @Nullable FollowUpKind followUp,
            @Nullable UUID followUpId) {
        this.visitId = visitId;
        this.version = version;
        this.schoolId = schoolId;
        this.occasion = occasion;
        this.question = question;
        this.startedAt = startedAt;
        this.talkedAt = talkedAt;
        this.facts = new ArrayList<>(facts);
        this.together = together;
        this.takes = takes;
        this.sharing = sharing;
        this.followUp = followUp;
        this.followUpId = followUpId;
    }

    static VisitForm of(Visit visit) {
        return new VisitForm(
                visit.id(), null, visit.school(), null, "", null, null, List.of(), null, null, Sharing.NO, null, null);
    }

    /** @throws DomainException {@code visits.questionMissing}, {@code visits.tooLong} */
    void ask(@Nullable Occasion why, String typed) {
        String one = VisitTexts.orNothing(typed, LONGEST_QUESTION);
        if (one == null) {
            throw new DomainException("visits.questionMissing");
        }
        occasion = why;
        question = one;
    }

    /** The visitor begins to watch. */
    void start(Instant at) {
        if (startedAt == null) {
            startedAt = at;
        }
    }

    /** @throws DomainException {@code visits.questionMissing}, {@code visits.tooManyFacts}, {@code visits.tooLong} */
    void write(WriteForm written, Instant at) {
        ask(written.occasion(), written.question());
        List<Line> lines = written.facts().stream()
                .flatMap(fact -> Stream.ofNullable(line(fact)))
                .toList();
        if (lines.size() > MOST_FACTS) {
            throw new DomainException("visits.tooManyFacts", MOST_FACTS);
        }
        String newTogether = VisitTexts.orNothing(written.together(), LONGEST_TOGETHER);
        String newTakes = VisitTexts.orNothing(written.takes(), LONGEST_TAKES);
        facts.clear();
        facts.addAll(lines);
        together = newTogether;
        takes = newTakes;
        start(at);
    }

    private @Nullable Line line(Fact fact) {
        String seen = VisitTexts.orNothing(fact.seen(), LONGEST_FACT);
        String effect = VisitTexts.orNothing(fact.effect(), LONGEST_FACT);
        if (seen == null && effect != null) {
            throw new DomainException("visits.factWithoutSeen");
        }
        return seen == null ? null : new Line(schoolId, seen, effect);
    }

    /**
     * From now on the host may read it.
     *
     * @return whether this changed anything
     * @throws DomainException {@code visits.factMissing}
     */
    boolean talk(Instant at) {
        if (facts.isEmpty()) {
            throw new DomainException("visits.factMissing");
        }
        if (talkedAt != null) {
            return false;
        }
        talkedAt = at;
        return true;
    }

    void share(Sharing how) {
        sharing = how;
    }

    void leadsTo(FollowUpKind kind, UUID id) {
        if (followUp != null) {
            throw new DomainException("visits.oneFollowUp");
        }
        followUp = kind;
        followUpId = id;
    }

    boolean isStarted() {
        return startedAt != null;
    }

    boolean isReadableByHost() {
        return talkedAt != null;
    }

    @Nullable
    Instant talkedAt() {
        return talkedAt;
    }

    VisitId visit() {
        return visitId;
    }

    @Nullable
    Occasion occasion() {
        return occasion;
    }

    String question() {
        return question;
    }

    List<Fact> facts() {
        return facts.stream().map(line -> new Fact(line.seen(), line.effect())).toList();
    }

    @Nullable
    String together() {
        return together;
    }

    @Nullable
    String takes() {
        return takes;
    }

    Sharing sharing() {
        return sharing;
    }

    @Nullable
    FollowUpKind followUp() {
        return followUp;
    }
}
