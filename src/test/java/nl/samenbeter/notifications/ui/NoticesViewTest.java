package nl.samenbeter.notifications.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.notifications.Choice;
import nl.samenbeter.notifications.NoticeArgument;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.Notices;
import nl.samenbeter.notifications.NotificationQueries;
import nl.samenbeter.notifications.NotificationService;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.ui.Texts;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class NoticesViewTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Notices notices;

    @Autowired
    NotificationQueries queries;

    @Autowired
    NotificationService service;

    @Autowired
    TransactionTemplate transaction;

    TestSchool school;

    @BeforeEach
    void givenASchool() {
        school = new TestSchool(application);
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void saysThatThereIsNothing() {
        assertThat(page(school.coach)).contains("Je hebt geen meldingen.");
        assertThat(bells()).containsOnly("Meldingen");
    }

    @Test
    void showsWhatIsNewWithOneTapToIt() {
        tell(school.coach);

        assertThat(page(school.coach))
                .contains("Rooster & ICT: de start schuift naar maandag 7 september")
                .contains("Programma · Vandaag 09:00", "1 nieuwe melding", "Nieuw");
        assertThat(bells()).hasSize(2).containsOnly("Meldingen, 1 nieuwe");
        assertThat(row().getHref()).isEqualTo("taken");

        ComponentUtil.fireEvent(row(), new ClickEvent<Component>(row()));

        assertThat(page(school.coach)).contains("Je hebt alles gelezen.");
        assertThat(bells()).containsOnly("Meldingen");
    }

    @Test
    void isReadInTheReadersLanguage() {
        tell(school.coach);
        UI.getCurrent().setLocale(Texts.ENGLISH);

        assertThat(page(school.coach)).contains("the start moves to Monday 7 September");
    }

    @Test
    void marksAllAsReadAtOnce() {
        tell(school.coach);
        tell(school.coach);
        page(school.coach);

        test(find(Button.class).withText("Alles als gelezen markeren").single()).click();

        assertThat(Pages.text(getCurrentView())).contains("Je hebt alles gelezen.");
        assertThat(bells()).containsOnly("Meldingen");
    }

    @Test
    void nobodySeesOrReadsAnothersNotices() {
        tell(school.coach);
        var notice = school.as(school.coach, () -> queries.mine(Texts.DUTCH)).getFirst();

        school.doAs(school.leader, () -> service.markRead(notice.id()));
        school.doAs(school.leader, () -> service.markAllRead());

        assertThat(school.as(school.leader, () -> queries.mine(Texts.DUTCH))).isEmpty();
        assertThat(school.as(school.coach, () -> queries.unread())).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void keepsWhatOneChoosesPerKind() {
        Given.signedIn(school.coach, Role.COACH);
        navigate("meldingen/instellingen", NoticeSettingsView.class);
        assertThat(Pages.text(getCurrentView())).contains("Deze omgeving verstuurt geen mail.");

        find(CheckboxGroup.class).all().getFirst().setValue(Set.of());
        find(Select.class).single().setValue(LocalTime.of(20, 0));

        var settings = queries.settings();
        assertThat(settings.choices())
                .containsEntry(NoticeKind.PROGRAMME, new Choice(false, false))
                .containsEntry(NoticeKind.TASKS, new Choice(true, true));
        assertThat(settings.quietFrom()).isEqualTo(LocalTime.of(20, 0));
        tell(school.coach);
        assertThat(queries.unread()).isZero();
    }

    @Test
    void asksCoachesOnlyAboutWhatNobodyIsThereFor() {
        Given.signedIn(school.members.getFirst(), Role.MEMBER);
        navigate("meldingen/instellingen", NoticeSettingsView.class);
        assertThat(Pages.text(getCurrentView())).doesNotContain("Niemand voor");
        assertThat(queries.settings().choices())
                .containsKeys(NoticeKind.HELP, NoticeKind.TASKS)
                .doesNotContainKey(NoticeKind.GAPS);

        Given.signedIn(school.coach, Role.COACH);
        assertThat(queries.settings().choices()).containsKeys(NoticeKind.values());
    }

    @Test
    void refusesToMailAtNight() {
        Given.signedIn(school.coach);

        Assertions.assertThatThrownBy(() -> service.quietFrom(LocalTime.of(23, 0)))
                .isInstanceOf(DomainException.class)
                .hasMessage("notifications.quietFrom");
    }

    @Test
    void theLeaderHearsThatTheCoachPlannedAndEverybodyThatTheStartMoves() {
        var programme = school.planned();
        assertThat(sentences(school.coach)).isEmpty();
        assertThat(sentences(school.leader))
                .containsExactly("Rooster & ICT: het programma staat gepland vanaf maandag 31 augustus.");

        school.moveTo(programme, TestSchool.START.atTime(9, 0));

        assertThat(sentences(school.coach))
                .containsExactly("Rooster & ICT: de start schuift naar maandag 7 september, omdat de voorbereiding nog"
                        + " niet klaar is.");
        assertThat(sentences(school.leader))
                .startsWith(
                        "Rooster & ICT: de start schuift naar maandag 7 september, omdat de voorbereiding nog niet klaar"
                                + " is.",
                        "Voor de start van Rooster & ICT op maandag 31 augustus is nog een besluit nodig. Je vindt het"
                                + " bij je taken.")
                .hasSize(3);
        assertThat(sentences(school.members.getFirst())).hasSize(1);
    }

    private List<String> sentences(PersonId person) {
        return school.as(person, () -> queries.mine(Texts.DUTCH)).stream()
                .map(notice -> notice.sentence())
                .toList();
    }

    private void tell(PersonId person) {
        transaction.executeWithoutResult(status -> notices.tell(
                person,
                NoticeKind.PROGRAMME,
                "notices.programme.startPostponed",
                List.of(NoticeArgument.team(school.team), NoticeArgument.day(LocalDate.of(2026, 9, 7))),
                "taken",
                school.school));
    }

    private String page(PersonId person) {
        Given.signedIn(person, Role.COACH);
        navigate("meldingen", NoticesView.class);
        return Pages.text(getCurrentView());
    }

    private List<String> bells() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.hasClassName("bell"))
                .map(link -> link.getElement().getAttribute("aria-label"))
                .toList();
    }

    private Anchor row() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.hasClassName("notice-row"))
                .findFirst()
                .orElseThrow();
    }
}
