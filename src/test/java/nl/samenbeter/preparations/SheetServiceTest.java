package nl.samenbeter.preparations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A group that writes one sheet together. */
@IntegrationTest
class SheetServiceTest {

    private static final BlockKind WAY = BlockKind.WAY;

    @Autowired
    ApplicationContext application;

    @Autowired
    SheetService sheets;

    @Autowired
    PreparationSteps steps;

    @Autowired
    SheetSteps leaving;

    @Autowired
    JdbcClient jdbc;

    GivenPreparation given;
    PersonId karim;
    PersonId sanne;

    @BeforeEach
    void givenAGroup() {
        given = GivenPreparation.in(application);
        given.running();
        given.now(GivenPreparation.THURSDAY.atTime(15, 32));
        karim = given.people(1).get(0);
        sanne = given.people(1).get(1);
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    private BlockWritten writes(PersonId person, String words, int edition) {
        return given.school.as(person, () -> sheets.write(given.group(1), WAY, words, edition));
    }

    private BlockRow seenBy(PersonId person) {
        return given.block(person, 1, WAY);
    }

    private static void refused(String code, Runnable call) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call::run)
                .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    private void aMinuteLater() {
        jdbc.sql("update sheet_block set held_until = held_until - interval '61 seconds'")
                .update();
    }

    @Test
    void othersSeeAtOnceWhoWritesAndWhatIsSaved() {
        assertThat(seenBy(sanne)).isEqualTo(new BlockRow(WAY, "", 0, null, null, null, 0, List.of()));

        assertThat(writes(karim, "Eerst de lijst", 0)).isEqualTo(new BlockWritten(true, 1));

        BlockRow row = seenBy(sanne);
        assertThat(row.words()).isEqualTo("Eerst de lijst");
        assertThat(row.writing()).isEqualTo(given.name(karim));
        assertThat(row.writtenAt()).isEqualTo(GivenPreparation.THURSDAY.atTime(15, 32));
        assertThat(row.freeIn()).isBetween(1L, 60_000L);
        assertThat(seenBy(karim).writing()).isNull();
        aMinuteLater();
        assertThat(seenBy(sanne).writing()).isNull();
        assertThat(writes(sanne, "Eerst de lijst, dan bellen", 1).written()).isTrue();
    }

    @Test
    void aTextThatComesTooLateIsKeptBesideTheBlock() {
        writes(karim, "Eerst de lijst", 0);

        assertThat(writes(sanne, "Eerst bellen", 0)).isEqualTo(new BlockWritten(false, 1));
        assertThat(writes(karim, "Uit een oud venster", 0).written()).isFalse();

        assertThat(seenBy(karim).words()).isEqualTo("Eerst de lijst");
        assertThat(seenBy(karim).kept())
                .extracting(BlockRow.Kept::author, BlockRow.Kept::words)
                .containsExactlyInAnyOrder(
                        tuple(given.name(sanne), "Eerst bellen"), tuple(given.name(karim), "Uit een oud venster"));
    }

    @Test
    void takingOverKeepsBothTexts() {
        writes(karim, "Eerst de lijst", 0);

        BlockWritten taken = given.school.as(sanne, () -> sheets.takeOver(given.group(1), WAY));
        assertThat(writes(sanne, "Eerst bellen", taken.edition()).written()).isTrue();
        assertThat(writes(karim, "Eerst de lijst en dan", 1).written()).isFalse();

        BlockRow row = seenBy(karim);
        assertThat(row.words()).isEqualTo("Eerst bellen");
        assertThat(row.writing()).isEqualTo(given.name(sanne));
        assertThat(row.kept())
                .allSatisfy(kept -> {
                    assertThat(kept.author()).isEqualTo(given.name(karim));
                    assertThat(kept.at()).isEqualTo(GivenPreparation.THURSDAY.atTime(15, 32));
                })
                .extracting(BlockRow.Kept::words)
                .containsExactlyInAnyOrder("Eerst de lijst", "Eerst de lijst en dan");

        KeptTextId first = row.kept().stream()
                .filter(kept -> kept.words().equals("Eerst de lijst"))
                .findFirst()
                .orElseThrow()
                .id();
        refused(
                "preparations.blockHeld",
                () -> given.school.doAs(karim, () -> sheets.putBack(given.group(1), WAY, first)));
        aMinuteLater();
        given.school.doAs(karim, () -> sheets.putBack(given.group(1), WAY, first));
        assertThat(seenBy(karim).words()).isEqualTo("Eerst de lijst");
        assertThat(seenBy(karim).kept()).extracting(BlockRow.Kept::words).contains("Eerst bellen");
    }

    @Test
    void onlyOneOfTwoGetsTheBlockAtTheSameMoment() throws Exception {
        for (int round = 0; round < 5; round++) {
            jdbc.sql("delete from work_design where preparation_id = ?")
                    .param(given.id().value())
                    .update();
            var barrier = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var answers = threads.invokeAll(
                        List.of(typing(barrier, karim, "Van Karim"), typing(barrier, sanne, "Van Sanne")));
                boolean first = answers.getFirst().get().written();
                boolean second = answers.getLast().get().written();

                assertThat(first).isNotEqualTo(second);
                BlockRow row = seenBy(given.school.coach);
                assertThat(row.words()).isEqualTo(first ? "Van Karim" : "Van Sanne");
                assertThat(row.writing()).isEqualTo(given.name(first ? karim : sanne));
                assertThat(row.kept())
                        .singleElement()
                        .satisfies(kept -> assertThat(kept.words()).isEqualTo(first ? "Van Sanne" : "Van Karim"));
            }
        }
    }

    private Callable<BlockWritten> typing(CyclicBarrier barrier, PersonId person, String words) {
        return () -> {
            barrier.await();
            return writes(person, words, 0);
        };
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndMarkupStaysText() {
        refused("shared.textTooLong", () -> writes(karim, "a".repeat(1_000_000), 0));
        assertThat(seenBy(karim).words()).isEmpty();

        writes(karim, "<script>alert(1)</script>\u0000 & \uD83D\uDE00", 0);
        assertThat(seenBy(sanne).words()).isEqualTo("<script>alert(1)</script> & \uD83D\uDE00");
    }

    @Test
    void somebodyOfAnotherGroupIsRefused() {
        PersonId other = given.people(2).getFirst();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> writes(other, "Ook", 0));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> seenBy(other));
        PersonId outsider = given.school.outsider();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> seenBy(outsider));
        assertThat(writes(given.school.coach, "De coach schrijft mee", 0).written())
                .isTrue();
    }

    @Test
    void whoLeavesLetsGoOfTheBlockAndWhoJoinsWritesOn() {
        writes(karim, "Eerst de lijst", 0);

        steps.left(given.school.team, karim);
        leaving.left(given.school.team, karim);

        assertThat(seenBy(sanne).writing()).isNull();
        assertThat(seenBy(sanne).words()).isEqualTo("Eerst de lijst");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> writes(karim, "Toch nog", 1));

        PersonId noor = given.school.member("Noor Nieuw");
        steps.joined(given.school.team, noor);
        assertThat(given.people(1)).contains(noor);
        assertThat(writes(noor, "Eerst de lijst, dan bellen", 1).written()).isTrue();
    }

    @Test
    void afterDeletingAPersonNoColumnHoldsThem() {
        writes(karim, "Eerst de lijst", 0);
        given.school.doAs(sanne, () -> sheets.takeOver(given.group(1), WAY));
        jdbc.sql("delete from role_grant where person_id = ?")
                .param(karim.value())
                .update();

        jdbc.sql("delete from person where id = ?").param(karim.value()).update();

        BlockRow row = seenBy(sanne);
        assertThat(row.writtenBy()).isNull();
        assertThat(row.kept()).singleElement().satisfies(kept -> {
            assertThat(kept.author()).isEmpty();
            assertThat(kept.words()).isEqualTo("Eerst de lijst");
        });
        assertThat(jdbc.sql("select count(*) from kept_text where author_id = :p or exists (select 1 from sheet_block "
                                + "where written_by_id = :p or held_by_id = :p)")
                        .param("p", karim.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void tellsOpenScreensToLookAgain() {
        jdbc.sql("delete from change_row where scope_id = ?")
                .param(given.id().value())
                .update();

        writes(karim, "Eerst de lijst", 0);

        assertThat(jdbc.sql("select kind from change_row where scope_id = ?")
                        .param(given.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("DESIGN");
    }
}
