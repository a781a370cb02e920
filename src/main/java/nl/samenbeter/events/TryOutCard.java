package nl.samenbeter.events;

import java.time.Instant;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** "Dit proberen wij": what a team takes home from a meeting, until it has become an action. */
@Table("try_out_card")
class TryOutCard {

    @Id
    private final TryOutCardId id;

    @Version
    private final @Nullable Integer version;

    private final NetworkEventId eventId;
    private final SchoolId schoolId;
    private final TeamId teamId;
    private final String trying;
    private final PersonId keeperId;
    private CardState state;
    private final Instant writtenAt;

    @PersistenceCreator
    TryOutCard(
            TryOutCardId id,
            @Nullable Integer version,
            NetworkEventId eventId,
            SchoolId schoolId,
            TeamId teamId,
            String trying,
            PersonId keeperId,
            CardState state,
            Instant writtenAt) {
        this.id = id;
        this.version = version;
        this.eventId = eventId;
        this.schoolId = schoolId;
        this.teamId = teamId;
        this.trying = trying;
        this.keeperId = keeperId;
        this.state = state;
        this.writtenAt = writtenAt;
    }

    /** @throws DomainException {@code events.cardMissing}, {@code shared.textTooLong} */
    static TryOutCard write(NetworkEventId event, SchoolId school, TeamId team, WriteCard command, Instant at) {
        String text = command.text().strip();
        if (text.isEmpty()) {
            throw new DomainException("events.cardMissing");
        }
        if (text.length() > WriteCard.MOST_CHARACTERS) {
            throw new DomainException("shared.textTooLong", WriteCard.MOST_CHARACTERS, text.length());
        }
        return new TryOutCard(
                TryOutCardId.next(), null, event, school, team, text, command.keeper(), CardState.OPEN, at);
    }

    /** It has become an action. */
    void pickUp() {
        state = CardState.PICKED_UP;
    }

    TryOutCardId id() {
        return id;
    }

    TeamId team() {
        return teamId;
    }

    String text() {
        return trying;
    }

    PersonId keeper() {
        return keeperId;
    }

    CardState state() {
        return state;
    }
}
