package nl.samenbeter.voices;

import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Something that was heard in an arena, in the words of who said it and without a name. */
@Table("voice_line")
class VoiceLine {

    static final int LONGEST = 200;

    @Id
    private final VoiceLineId id;

    @Version
    private final @Nullable Integer version;

    private final SchoolId schoolId;
    private final VoiceId voiceId;
    private final int position;
    private final String words;
    private @Nullable Grade feasible;
    private @Nullable Grade effect;
    private @Nullable FollowUpKind became;

    @PersistenceCreator
    VoiceLine(
            VoiceLineId id,
            @Nullable Integer version,
            SchoolId schoolId,
            VoiceId voiceId,
            int position,
            String words,
            @Nullable Grade feasible,
            @Nullable Grade effect,
            @Nullable FollowUpKind became) {
        this.id = id;
        this.version = version;
        this.schoolId = schoolId;
        this.voiceId = voiceId;
        this.position = position;
        this.words = words;
        this.feasible = feasible;
        this.effect = effect;
        this.became = became;
    }

    static VoiceLine heard(Voice arena, int position, String words) {
        return new VoiceLine(
                VoiceLineId.next(),
                null,
                arena.place().school(),
                arena.id(),
                position,
                Voice.clean(words, LONGEST, "voices.lineMissing"),
                null,
                null,
                null);
    }

    void sort(@Nullable Grade feasibility, @Nullable Grade difference) {
        feasible = feasibility;
        effect = difference;
    }

    /** @throws DomainException {@code voices.alreadyFollowed} */
    void became(FollowUpKind kind) {
        if (became != null) {
            throw new DomainException("voices.alreadyFollowed");
        }
        became = kind;
    }

    VoiceId voice() {
        return voiceId;
    }

    int position() {
        return position;
    }

    HeardLine row() {
        return new HeardLine(id, words, feasible, effect, became);
    }
}
