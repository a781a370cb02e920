package nl.samenbeter.preparations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.junit.jupiter.api.Test;

class SheetBlockTest {

    private static final Instant START = Instant.parse("2026-09-17T13:00:00Z");
    private static final PersonId KARIM = PersonId.next();
    private static final PersonId SANNE = PersonId.next();

    private final SheetBlock block = new SheetBlock(
            SheetBlockId.next(),
            null,
            SchoolId.next(),
            WorkDesignId.next(),
            BlockKind.WAY,
            "",
            0,
            null,
            null,
            null,
            null);

    private static SheetBlock.Moment after(int seconds) {
        Instant moment = START.plus(Duration.ofSeconds(seconds));
        return new SheetBlock.Moment(moment, moment);
    }

    @Test
    void belongsToWhoWritesUntilAMinuteAfterTheLastKey() {
        assertThat(block.write(KARIM, "Eerst", 0, after(0))).isTrue();
        assertThat(block.write(SANNE, "Ook", 1, after(59))).isFalse();
        assertThat(block.write(KARIM, "Eerst de lijst", 1, after(59))).isTrue();

        assertThat(block.heldBy(after(118).system())).contains(KARIM);
        assertThat(block.heldBy(after(119).system())).isEmpty();
        assertThat(block.write(SANNE, "Eerst de lijst, dan bellen", 2, after(119)))
                .isTrue();
        assertThat(block.words()).isEqualTo("Eerst de lijst, dan bellen");
        assertThat(block.writtenBy()).isEqualTo(SANNE);
    }

    @Test
    void anOldScreenNeverWritesOverANewerText() {
        block.write(KARIM, "Nieuw", 0, after(0));

        assertThat(block.write(KARIM, "Oud", 0, after(1))).isFalse();

        assertThat(block.words()).isEqualTo("Nieuw");
        assertThat(block.edition()).isEqualTo(1);
    }

    @Test
    void theSameWordsAreNoNewEdition() {
        block.write(KARIM, "Eerst", 0, after(0));
        assertThat(block.write(KARIM, "Eerst", 1, after(30))).isTrue();

        assertThat(block.edition()).isEqualTo(1);
        assertThat(block.heldBy(after(80).system())).contains(KARIM);
    }

    @Test
    void whoTakesOverGoesOnFromTheWordsOfTheOther() {
        block.write(KARIM, "Eerst", 0, after(0));

        block.takeOver(SANNE, after(5));

        assertThat(block.words()).isEqualTo("Eerst");
        assertThat(block.heldBy(after(5).system())).contains(SANNE);
        assertThat(block.write(KARIM, "Eerst de", 1, after(6))).isFalse();
        assertThat(block.write(SANNE, "Eerst bellen", block.edition(), after(7)))
                .isTrue();
    }

    @Test
    void isNotPutBackWhileAnotherWrites() {
        block.write(KARIM, "Eerst", 0, after(0));

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> block.putBack(SANNE, "Vroeger", after(10)))
                .satisfies(no -> assertThat(no.code()).isEqualTo("preparations.blockHeld"));
        block.putBack(SANNE, "Vroeger", after(61));
        assertThat(block.words()).isEqualTo("Vroeger");
        assertThat(block.edition()).isEqualTo(2);
    }

    @Test
    void isFreeAtOnceWhenItsWriterLeaves() {
        block.write(KARIM, "Eerst", 0, after(0));

        block.letGo(SANNE);
        assertThat(block.heldBy(after(1).system())).contains(KARIM);
        block.letGo(KARIM);
        assertThat(block.heldBy(after(1).system())).isEmpty();
        assertThat(block.words()).isEqualTo("Eerst");
    }
}
