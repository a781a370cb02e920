package nl.samenbeter.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.sealing.Seal;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.junit.jupiter.api.Test;

/** Codes, envelopes, figures and the aggregates, without a database. */
class SurveyRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 23);

    @Test
    void aCodeHasEightSignsThatCannotBeMistaken() {
        Set<SurveyCode> codes = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            codes.add(SurveyCode.next());
        }

        assertThat(codes)
                .hasSize(1_000)
                .allSatisfy(code -> assertThat(code.value()).matches("[2-9B-DF-HJKMNP-TV-XZ]{8}"));
    }

    @Test
    void aCodeIsReadAsPeopleTypeIt() {
        assertThat(SurveyCode.read(" bcdf-2345 ")).contains(new SurveyCode("BCDF2345"));
        assertThat(SurveyCode.read("BCDF 234")).isEmpty();
        assertThat(SurveyCode.read("AEIO0123")).isEmpty();
        assertThat(new SurveyCode("BCDF2345").spaced()).isEqualTo("BCDF 2345");
    }

    @Test
    void everyEnvelopeIsAsLongWhateverWasWritten() throws GeneralSecurityException {
        VoiceId survey = VoiceId.next();
        Seal.KeyPair pair = Seal.newKeyPair();
        var little = new SurveyAnswers(Map.of(), "");
        var much = new SurveyAnswers(Map.of(Statement.ROOM, 5, Statement.DESK, 1), "\uD83D\uDE00".repeat(140));

        byte[] one = Seal.close(pair.publicKey(), SealedSurveys.KIND.of(survey), AnswerCodec.write(little));
        byte[] other = Seal.close(pair.publicKey(), SealedSurveys.KIND.of(survey), AnswerCodec.write(much));

        assertThat(one).hasSameSizeAs(other);
        assertThat(AnswerCodec.read(Seal.open(pair.privateKey(), SealedSurveys.KIND.of(survey), one)))
                .isEqualTo(little);
        assertThatThrownBy(() -> Seal.open(pair.privateKey(), SealedSurveys.KIND.of(VoiceId.next()), one))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void answersThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new SurveyAnswers(Map.of(Statement.ROOM, 6), "").mustFit())
                .hasMessage("voices.pointUnknown");
        assertThatThrownBy(() -> new SurveyAnswers(Map.of(), "x".repeat(281)).mustFit())
                .hasMessageContaining("shared.textTooLong");
        assertThat(new SurveyAnswers(Map.of(), " a\u0000\n b ").words()).isEqualTo("a b");
    }

    @Test
    void everyTryTakesAsLong() {
        List<Long> waited = new ArrayList<>();
        long[] now = {0};
        var pace = new SteadyPace(Duration.ofMillis(300), () -> now[0], waited::add);

        pace.keep(() -> now[0] += Duration.ofMillis(20).toNanos());
        assertThatThrownBy(() -> pace.keep(() -> {
                    now[0] += Duration.ofMillis(120).toNanos();
                    throw new DomainException("voices.codeUnknown");
                }))
                .isInstanceOf(DomainException.class);

        assertThat(waited)
                .containsExactly(
                        Duration.ofMillis(280).toNanos(), Duration.ofMillis(180).toNanos());
    }

    @Test
    void aStatementIsShownFromTenWhoKnewIt() {
        var nine = points(9, 4);
        nine.addAll(Collections.nCopies(3, null));
        assertThat(SurveyOutcome.OfStatement.of(Statement.ROOM, nine).shown()).isFalse();
        assertThat(SurveyOutcome.OfStatement.of(Statement.ROOM, nine).agree()).isZero();

        var ten = points(7, 4);
        ten.addAll(Arrays.asList(1, 2, 3, null));
        assertThat(SurveyOutcome.OfStatement.of(Statement.ROOM, ten))
                .isEqualTo(new SurveyOutcome.OfStatement(Statement.ROOM, true, false, 7, 1, 2, 1));
    }

    @Test
    void whatEverybodySaysAlikeGetsNoFigures() {
        assertThat(SurveyOutcome.OfStatement.of(Statement.DESK, points(12, 5)).alike())
                .isTrue();
    }

    @Test
    void whoWasAskedIsToldOnce() {
        Voice arena = arena();
        arena.finishArena(TODAY.plusDays(14));
        var report = new ReportBack("We hoorden dit", "We doen dat", "Vanaf maandag");

        assertThatThrownBy(() -> arena.reportBack(new ReportBack("a", " ", "c"), TODAY))
                .hasMessage("voices.reportMissing");
        Voice again = arena();
        again.finishArena(TODAY.plusDays(14));
        again.reportBack(report, TODAY);

        assertThat(again.report()).isEqualTo(report);
        assertThatThrownBy(() -> again.reportBack(report, TODAY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFinishedArenaHearsNothingMore() {
        Voice arena = arena();
        arena.finishArena(TODAY.plusDays(14));

        assertThatThrownBy(arena::mustBeHeard).hasMessage("voices.arenaOver");
    }

    @Test
    void whatDoesMostSoonestComesFirst() {
        VoiceLine slow = VoiceLine.heard(arena(), 1, "Groot en traag");
        slow.sort(Grade.LOW, Grade.HIGH);
        VoiceLine best = VoiceLine.heard(arena(), 2, "Groot en snel");
        best.sort(Grade.HIGH, Grade.HIGH);
        VoiceLine unsorted = VoiceLine.heard(arena(), 3, "Nog niets");

        assertThat(List.of(unsorted.row(), slow.row(), best.row()).stream()
                        .sorted(HeardLine.BY_WORTH)
                        .map(HeardLine::words))
                .containsExactly("Groot en snel", "Groot en traag", "Nog niets");
    }

    @Test
    void somethingHeardBecomesOneThingOnly() {
        VoiceLine line = VoiceLine.heard(arena(), 1, "Het wifi valt uit");
        line.became(FollowUpKind.ACTION);

        assertThatThrownBy(() -> line.became(FollowUpKind.ATTENTION_POINT)).hasMessage("voices.alreadyFollowed");
    }

    private static Voice arena() {
        return Voice.arena(
                VoiceId.next(),
                new Voice.Place(SchoolId.next(), TeamId.next(), ProgrammeId.next()),
                "Acht leerlingen",
                TODAY,
                null);
    }

    private static List<Integer> points(int count, int point) {
        return new ArrayList<>(Collections.nCopies(count, point));
    }
}
