package nl.samenbeter.programme;

import static nl.samenbeter.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.junit.jupiter.api.Test;

class FollowUpsTest {

    private final List<FollowUp> opened = new ArrayList<>();
    private final FollowUps followUps = new FollowUps(List.of(room(FollowUpKind.ACTION)));

    @Test
    void theRoomOfTheKindOpensItUnderAOneLineTitle() {
        followUps.open(titled(FollowUpKind.ACTION, "  Bel\nde leverancier "));

        assertThat(opened).extracting(FollowUp::title).containsExactly("Bel de leverancier");
    }

    @Test
    void onlyKindsThatARoomKeepsAreOffered() {
        assertThat(followUps.kinds()).containsExactly(FollowUpKind.ACTION);
        refused("followUps.nowhere", () -> followUps.open(titled(FollowUpKind.VISIT, "Kijken")));
    }

    @Test
    void aTitleIsWrittenAndShort() {
        refused("followUps.titleMissing", () -> followUps.open(titled(FollowUpKind.ACTION, " \n")));
        refused("shared.textTooLong", () -> followUps.open(titled(FollowUpKind.ACTION, "a".repeat(201))));
        assertThat(opened).isEmpty();
    }

    @Test
    void twoRoomsForOneKindDoNotStart() {
        assertThatThrownBy(() -> new FollowUps(List.of(room(FollowUpKind.ACTION), room(FollowUpKind.ACTION))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static FollowUp titled(FollowUpKind kind, String title) {
        return new FollowUp(
                kind,
                new SchoolId(UUID.randomUUID()),
                new TeamId(UUID.randomUUID()),
                new ProgrammeId(UUID.randomUUID()),
                title,
                null,
                null,
                null);
    }

    private FollowUpRoom room(FollowUpKind kind) {
        return new FollowUpRoom() {
            @Override
            public FollowUpKind kind() {
                return kind;
            }

            @Override
            public UUID open(FollowUp followUp) {
                opened.add(followUp);
                return UUID.randomUUID();
            }
        };
    }
}
