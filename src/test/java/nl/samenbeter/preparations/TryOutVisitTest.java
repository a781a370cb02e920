package nl.samenbeter.preparations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.programme.FollowUps;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** Who watches a try-out gets a visit where a room keeps visits. */
class TryOutVisitTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 9, 17);
    private static final PersonId KARIM = PersonId.next();
    private static final PersonId SANNE = PersonId.next();

    private final JointPreparations preparations = mock();
    private final TryOuts tryOuts = mock();
    private final Directory directory = mock();
    private final SchoolCalendars calendars = mock();
    private final FollowUps followUps = mock();
    private final TryOutWorkflow workflow = mock();
    private final JointPreparation preparation = new JointPreparation(
            JointPreparationId.next(),
            1,
            SchoolId.next(),
            TeamId.next(),
            new ProgrammeId(UUID.randomUUID()),
            new PlanItemId(UUID.randomUUID()),
            ZONE.getId(),
            Instant.parse("2026-09-14T06:00:00Z"),
            List.of(new JointPreparation.Group(
                    1,
                    KARIM,
                    THURSDAY,
                    LocalTime.of(15, 0),
                    60,
                    null,
                    GroupStatus.PLANNED,
                    null,
                    null,
                    null,
                    null,
                    false)),
            List.of(new JointPreparation.Participant(KARIM, 1), new JointPreparation.Participant(SANNE, 1)));
    private final WorkDesign design = WorkDesign.of(preparation, 1);
    private final TryOutPlans plans = new TryOutPlans(
            preparations,
            mock(),
            tryOuts,
            directory,
            calendars,
            followUps,
            workflow,
            Clock.fixed(Instant.parse("2026-09-17T14:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void givenATeamOfTwo() {
        Set<DayOfWeek> week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        when(preparations.findById(preparation.id())).thenReturn(Optional.of(preparation));
        when(calendars.of(preparation.school())).thenReturn(SchoolCalendar.of(ZONE, List.of(), List.of(), List.of()));
        when(directory.worksOn(any(), any())).thenReturn(true);
        when(directory.members(preparation.team(), THURSDAY))
                .thenReturn(List.of(new Member(KARIM, "Karim", week), new Member(SANNE, "Sanne", week)));
    }

    private void agree() {
        plans.agree(design, new AgreeTryOut(THURSDAY.plusDays(4), KARIM, SANNE, "Meekijken"), SANNE);
    }

    private TryOut saved() {
        var saved = ArgumentCaptor.forClass(TryOut.class);
        verify(tryOuts).save(saved.capture());
        return saved.getValue();
    }

    @Test
    void theWatcherVisitsWhoTriesItOnThatDay() {
        when(followUps.kinds()).thenReturn(Set.of(FollowUpKind.VISIT));
        when(followUps.open(any())).thenReturn(UUID.randomUUID());

        agree();

        var opened = ArgumentCaptor.forClass(FollowUp.class);
        verify(followUps).open(opened.capture());
        assertThat(opened.getValue())
                .isEqualTo(new FollowUp(
                        FollowUpKind.VISIT,
                        preparation.school(),
                        preparation.team(),
                        preparation.programme(),
                        "Meekijken",
                        SANNE,
                        KARIM,
                        THURSDAY.plusDays(4)));
        assertThat(saved().hasVisit()).isTrue();
        TryOutId made = saved().id();
        verify(workflow).agreed(made, SANNE);
    }

    @Test
    void thereIsNoVisitWhereNoRoomKeepsThem() {
        when(followUps.kinds()).thenReturn(Set.of());

        agree();

        verify(followUps, never()).open(any());
        assertThat(saved().hasVisit()).isFalse();
    }

    @Test
    void aVisitThatIsRefusedLeavesNoTryOut() {
        when(followUps.kinds()).thenReturn(Set.of(FollowUpKind.VISIT));
        when(followUps.open(any())).thenThrow(new DomainException("visits.twoAtOnce"));

        assertThatExceptionOfType(DomainException.class).isThrownBy(this::agree);

        verify(tryOuts, never()).save(any());
        verify(workflow, never()).agreed(any(), any());
    }
}
