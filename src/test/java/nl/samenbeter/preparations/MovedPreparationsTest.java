package nl.samenbeter.preparations;

import static nl.samenbeter.preparations.GivenPreparation.MONDAY;
import static nl.samenbeter.preparations.GivenPreparation.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.programme.ItemAppointment;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.timeline.ApplyChange;
import nl.samenbeter.timeline.Slack;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.timeline.TimelineLine;
import nl.samenbeter.timeline.TimelinePreview;
import nl.samenbeter.timeline.TimelineService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first preparation, on Thursday of week 3, goes to another day. */
@IntegrationTest
class MovedPreparationsTest {

    private static final TimelineChange A_WEEK_LATER = new ShiftWeeks(MONDAY, 1, Slack.KEEP);

    @Autowired
    ApplicationContext application;

    @Autowired
    TimelineService timeline;

    @Autowired
    JointPreparations preparations;

    @Autowired
    MovedPreparations moved;

    @Autowired
    WorkDesignService designs;

    @Autowired
    JdbcClient jdbc;

    GivenPreparation given;

    @BeforeEach
    void thePreparationHasOpened() {
        given = GivenPreparation.in(application);
        given.running();
        given.isCoach();
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    @Test
    void theGroupsMoveAWeekAndKeepTheirTime() {
        List<LocalTime> times = times();
        assertThat(groups())
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group.day()).isEqualTo(THURSDAY));

        change(A_WEEK_LATER);

        assertThat(groups()).allSatisfy(group -> assertThat(group.day()).isEqualTo(THURSDAY.plusWeeks(1)));
        assertThat(times()).isEqualTo(times);
    }

    @Test
    void theGroupsGoWithThePreparationToItsDay() {
        var item = given.preparation().planItem();

        change(new MoveItem(item, THURSDAY.plusDays(1), LocalTime.of(15, 0), null));

        assertThat(groups()).allSatisfy(group -> assertThat(group.day()).isEqualTo(THURSDAY.plusDays(1)));
    }

    @Test
    void aGroupThatMetStaysWhereItMet() {
        JointPreparation preparation = given.preparation();
        preparation.hold(1, new HoldPreparation(true, null, 45, 3), THURSDAY);
        preparations.save(preparation);

        change(A_WEEK_LATER);

        assertThat(groups())
                .hasSizeGreaterThan(1)
                .allSatisfy(group ->
                        assertThat(group.day()).isEqualTo(group.number() == 1 ? THURSDAY : THURSDAY.plusWeeks(1)));
    }

    @Test
    void thePreviewTellsWhereTheyGo() {
        assertThat(timeline.preview(given.programme(), A_WEEK_LATER).lines())
                .filteredOn(line -> line.kind() == TimelineLine.Kind.APPOINTMENT)
                .hasSameSizeAs(groups())
                .allSatisfy(line -> assertThat(line.after().first()).isEqualTo(THURSDAY.plusWeeks(1)));
        assertThat(groups()).allSatisfy(group -> assertThat(group.day()).isEqualTo(THURSDAY));
    }

    @Test
    void tellsWhoMeets() {
        JointPreparation preparation = given.preparation();
        PreparationGroup group = preparation.group(1);

        assertThat(moved.of(List.of(preparation.planItem())))
                .hasSameSizeAs(groups())
                .contains(new ItemAppointment(
                        preparation.planItem(), PlanKind.PREPARATION, given.people(1), group.day(), group.begins()));
    }

    @Test
    void aTeacherWhoIsAGuestHearsOfTheOtherDayAndIsCounted() {
        PersonId guest = new Given(jdbc).holding(Role.TEACHER, Scope.of(given.school.school));
        var brought = new BringCase("Waarom zoveel wissels?", null, null, null, null, null, new Teacher(guest, null));
        given.school.doAs(given.owner(1), () -> designs.bring(given.group(1), brought));

        assertThat(timeline.preview(given.programme(), A_WEEK_LATER).people())
                .filteredOn(TimelinePreview.Affected::guest)
                .extracting(TimelinePreview.Affected::person, TimelinePreview.Affected::day)
                .containsExactly(tuple(guest, THURSDAY.plusWeeks(1)));
        change(A_WEEK_LATER);

        assertThat(jdbc.sql("select text_key from notice where person_id = ? order by told_at, id")
                        .param(guest.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("notices.preparations.guest", "notices.timeline.guestMoved");
    }

    private void change(TimelineChange change) {
        String seen = timeline.preview(given.programme(), change).seen();
        timeline.apply(new ApplyChange(given.programme(), change, seen, "Het is toetsweek."));
    }

    private List<PreparationGroup> groups() {
        return given.preparation().groups();
    }

    private List<LocalTime> times() {
        return groups().stream().map(PreparationGroup::begins).toList();
    }
}
