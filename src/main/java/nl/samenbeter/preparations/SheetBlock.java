package nl.samenbeter.preparations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One block of a sheet that several people write at once: one at a time has the block, until {@link #HELD} after the last
 * key. Every change of its words is a next edition, so that an old screen never writes over a newer one.
 */
@Table("sheet_block")
class SheetBlock {

    static final int MOST_CHARACTERS = 4000;
    static final Duration HELD = Duration.ofSeconds(60);

    @Id
    private final SheetBlockId id;

    @Version
    private final @Nullable Integer version;

    private final SchoolId schoolId;
    private final WorkDesignId designId;
    private final BlockKind kind;
    private String words;
    private int edition;
    private @Nullable PersonId writtenById;
    private @Nullable Instant writtenAt;
    private @Nullable PersonId heldById;
    private @Nullable Instant heldUntil;

    @PersistenceCreator
    SheetBlock(
            SheetBlockId id,
            @Nullable Integer version,
            SchoolId schoolId,
            WorkDesignId designId,
            BlockKind kind,
            String words,
            int edition,
            @Nullable PersonId writtenById,
            @Nullable Instant writtenAt,
            @Nullable PersonId heldById,
            @Nullable Instant heldUntil) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.designId = designId;
        this.kind = kind;
        this.words = words;
        this.edition = edition;
        this.writtenById = writtenById;
        this.writtenAt = writtenAt;
        this.heldById = heldById;
        this.heldUntil = heldUntil;
    }

    static SheetBlock of(WorkDesign design, BlockKind kind) {
        return new SheetBlock(
                SheetBlockId.next(), null, design.school(), design.id(), kind, "", 0, null, null, null, null);
    }

    /** The two clocks: the programme's for what people read, the system's for how long a block is held (rulings 19). */
    record Moment(Instant programme, Instant system) {}

    /**
     * Writes, and has the block from now on.
     *
     * @param seen the edition on which these words are a change
     * @return false, with nothing changed, when another has the block or wrote a newer edition
     */
    boolean write(PersonId person, String text, int seen, Moment now) {
        if (seen != edition || heldByOther(person, now.system()).isPresent()) {
            return false;
        }
        hold(person, now.system());
        if (!text.equals(words)) {
            next(person, text, now);
        }
        return true;
    }

    /** From now on this person has the block; who had it cannot write on, also not what was on its way. */
    void takeOver(PersonId person, Moment now) {
        hold(person, now.system());
        edition++;
    }

    /** @throws DomainException {@code preparations.blockHeld} while another writes */
    void putBack(PersonId person, String text, Moment now) {
        if (heldByOther(person, now.system()).isPresent()) {
            throw new DomainException("preparations.blockHeld");
        }
        next(person, text, now);
    }

    void letGo(PersonId person) {
        if (person.equals(heldById)) {
            heldById = null;
            heldUntil = null;
        }
    }

    private void hold(PersonId person, Instant now) {
        heldById = person;
        heldUntil = now.plus(HELD);
    }

    private void next(PersonId person, String text, Moment now) {
        words = text;
        edition++;
        writtenById = person;
        writtenAt = now.programme();
    }

    /** Who is writing at this moment. */
    Optional<PersonId> heldBy(Instant now) {
        return heldUntil != null && now.isBefore(heldUntil) ? Optional.ofNullable(heldById) : Optional.empty();
    }

    Optional<PersonId> heldByOther(PersonId person, Instant now) {
        return heldBy(now).filter(holder -> !holder.equals(person));
    }

    SheetBlockId id() {
        return id;
    }

    SchoolId school() {
        return schoolId;
    }

    WorkDesignId design() {
        return designId;
    }

    BlockKind kind() {
        return kind;
    }

    String words() {
        return words;
    }

    int edition() {
        return edition;
    }

    @Nullable
    PersonId writtenBy() {
        return writtenById;
    }

    @Nullable
    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable
    Instant heldUntil() {
        return heldUntil;
    }
}
