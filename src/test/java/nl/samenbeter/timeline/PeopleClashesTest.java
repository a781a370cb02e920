package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.organisation.AbsenceKind;
import nl.samenbeter.organisation.AbsenceService;
import nl.samenbeter.organisation.EnterAbsence;
import nl.samenbeter.programme.PlanAudience;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.timeline.TimelineChange.AddItem;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has something else at the new moment, or does not work then; and what would suit more people. */
class PeopleClashesTest extends TimelineStories {

    private static final LocalTime AFTERNOON = LocalTime.of(13, 0);

    @Autowired
    AbsenceService absences;

    @Autowired
    ProgrammeService programmes;

    @Test
    void whoIsInAnotherTeamThatMeetsThenIsTakenAndANearbyMomentIsOffered() {
        ProgrammeId programme = givenItIs(day(9, 23).atTime(12, 0));
        TeamId other = new Given(jdbc).team(school.school);
        List<PersonId> inBoth = school.members.subList(0, 3);
        inBoth.forEach(person -> new Given(jdbc).grant(person, Role.MEMBER, Scope.of(other)));
        new Given(jdbc).grant(school.coach, Role.COACH, Scope.of(other));
        Given.signedIn(school.coach);
        PlanState theirs = plan(programmes.plan(new PlanProgramme(other, day(9, 28))));
        Item meeting = theirs.items().stream()
                .filter(item -> item.isMeeting() && item.audience() == PlanAudience.ALL)
                .filter(item -> item.moments().firstDay().isAfter(day(10, 5)))
                .findFirst()
                .orElseThrow();
        LocalDate day = meeting.moments().firstDay();
        LocalTime begins = meeting.moments().begins();

        Clash clash = only(programme, add(day, begins), Clash.Kind.BUSY);

        assertThat(clash.people())
                .contains(school.coach)
                .containsAll(inBoth)
                .doesNotContainAnyElementsOf(school.members.subList(3, 6));
        assertThat(clash.what()).as("what they have there is not said").isNull();
        assertThat(clash.isBlocking()).isFalse();
        AddItem instead = (AddItem) clash.wayOut();
        assertThat(instead.day().atTime(instead.begins())).isNotEqualTo(day.atTime(begins));
        assertThat(instead.day()).isEqualTo(day);
        assertThat(timeline.preview(programme, instead).clashes()).isEmpty();
    }

    @Test
    void onADayOnWhichSomebodyDoesNotWorkADayOnWhichAllWorkIsOffered() {
        ProgrammeId programme = givenItIs(day(9, 23).atTime(12, 0));
        works(school.members.get(1), EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY));
        works(school.members.get(2), EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY));

        Clash clash = only(programme, add(day(10, 8), AFTERNOON), Clash.Kind.NOT_WORKING);

        assertThat(clash.people()).containsExactly(school.members.get(2));
        assertThat(((AddItem) clash.wayOut()).day()).isEqualTo(day(10, 6));
        assertThat(timeline.preview(programme, clash.wayOut()).clashes()).isEmpty();
    }

    @Test
    void whenNeverAllCanTheDayOnWhichMostCanIsOffered() {
        ProgrammeId programme = givenItIs(day(9, 23).atTime(12, 0));
        works(school.members.get(0), EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY));
        works(school.members.get(1), EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY));
        works(school.members.get(2), EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.TUESDAY));

        Clash clash = only(programme, add(day(10, 8), AFTERNOON), Clash.Kind.NOT_WORKING);
        assertThat(clash.people()).hasSize(3);
        var instead = (AddItem) clash.wayOut();

        assertThat(instead.day()).isEqualTo(day(10, 7));
        Clash left = only(programme, instead, Clash.Kind.NOT_WORKING);
        assertThat(left.people()).containsExactly(school.members.get(2));
        assertThat(left.wayOut()).as("nothing is better").isNull();
    }

    @Test
    void whoIsAwayInTheOtherWeekIsNamedAlsoWhenTheWeekdayStays() {
        ProgrammeId programme = givenItIs(day(9, 23).atTime(12, 0));
        Item meeting = preparationOfWeek(plan(programme), 5);
        LocalDate nextWeek = meeting.moments().firstDay().plusWeeks(1);
        away(school.members.get(3), nextWeek, nextWeek);

        Clash clash = only(programme, new MoveItem(meeting.id(), nextWeek, AFTERNOON, null), Clash.Kind.NOT_WORKING);

        assertThat(clash.people()).containsExactly(school.members.get(3));
    }

    @Test
    void whoCouldNotComeBeforeEitherIsNoNews() {
        ProgrammeId programme = givenItIs(day(9, 23).atTime(12, 0));
        Item meeting = preparationOfWeek(plan(programme), 5);
        LocalDate day = meeting.moments().firstDay();
        away(school.members.get(3), day, day.plusWeeks(2));

        assertThat(timeline.preview(
                                programme,
                                new MoveItem(
                                        meeting.id(),
                                        day,
                                        meeting.moments().begins().plusMinutes(15),
                                        null))
                        .clashes())
                .noneMatch(clash -> clash.kind() == Clash.Kind.NOT_WORKING);
    }

    @Test
    void aTalkThatWasAgreedIsNamedAndWhatGoesAlongIsNot() {
        ProgrammeId programme = givenItIs(day(10, 5).atTime(12, 0));
        Item talks = plan(programme).items().stream()
                .filter(item -> item.kind() == PlanKind.COACH_TALK && item.status() == PlanItemStatus.OPEN)
                .findFirst()
                .orElseThrow();
        record Talk(PersonId person, LocalDate day, LocalTime begins) {}
        Talk last = jdbc.sql("""
                        select talk.person_id, talk.planned_on, talk.begins from coach_talk talk
                        join coach_talks round on round.id = talk.talks_id where round.plan_item_id = ?
                        order by talk.planned_on desc, talk.begins desc limit 1""")
                .param(talks.id().value())
                .query((row, n) -> new Talk(
                        new PersonId(row.getObject(1, UUID.class)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalTime.class)))
                .single();

        List<Clash> clashes =
                timeline.preview(programme, add(last.day(), last.begins())).clashes();

        assertThat(clashes)
                .filteredOn(clash -> talks.name().equals(clash.what()))
                .singleElement()
                .satisfies(clash -> assertThat(clash.people()).contains(last.person(), school.coach));
        assertThat(timeline.preview(programme, new ShiftWeeks(day(10, 5), 1, Slack.KEEP))
                        .clashes())
                .noneMatch(clash -> clash.kind() == Clash.Kind.BUSY);
    }

    @Test
    void aShiftOfWeeksNamesWhoIsAwayAndLeavesToTheCoachWhatToDo() {
        ProgrammeId programme = givenItIs(day(9, 23).atTime(12, 0));
        LocalDate monday = day(11, 2);
        away(school.members.get(4), monday, monday.plusDays(4));

        List<Clash> clashes = timeline.preview(programme, new ShiftWeeks(day(9, 28), 1, Slack.KEEP))
                .clashes();

        assertThat(clashes)
                .filteredOn(clash -> clash.kind() == Clash.Kind.NOT_WORKING)
                .isNotEmpty()
                .allSatisfy(clash -> {
                    assertThat(clash.people()).containsExactly(school.members.get(4));
                    assertThat(clash.day()).isBetween(monday, monday.plusDays(4));
                    assertThat(clash.wayOut()).isNull();
                });
    }

    private Clash only(ProgrammeId programme, TimelineChange change, Clash.Kind kind) {
        List<Clash> clashes = timeline.preview(programme, change).clashes();
        assertThat(clashes).extracting(Clash::kind).containsExactly(kind);
        return clashes.getFirst();
    }

    private static AddItem add(LocalDate day, LocalTime begins) {
        return new AddItem("Kijkje bij de buren", day, begins, 45, true, true, null);
    }

    private static Item preparationOfWeek(PlanState plan, int week) {
        return plan.items().stream()
                .filter(item -> item.week() == week && item.isMeeting() && item.audience() == PlanAudience.GROUPS)
                .findFirst()
                .orElseThrow();
    }

    private void works(PersonId person, Set<DayOfWeek> days) {
        jdbc.sql("update person set working_days = ? where id = ?")
                .params(days.stream().mapToInt(day -> 1 << day.ordinal()).sum(), person.value())
                .update();
    }

    private void away(PersonId person, LocalDate first, LocalDate last) {
        absences.enter(new EnterAbsence(school.team, person, AbsenceKind.ABSENT, first, last, null));
    }
}
