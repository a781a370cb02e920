package nl.samenbeter.notifications.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.Changes;
import nl.samenbeter.notifications.Live;
import nl.samenbeter.notifications.NoticeArgument;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.Notices;
import nl.samenbeter.notifications.NotificationService;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class LiveUpdatesTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    LiveUpdates live;

    @Autowired
    Changes changes;

    @Autowired
    Notices notices;

    @Autowired
    NotificationService service;

    @Autowired
    CurrentUser currentUser;

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
    void theBellCountsWithoutReloading() {
        Given.signedIn(school.coach, Role.COACH);
        navigate("meldingen/instellingen", NoticeSettingsView.class);
        Live.arrives(application);
        assertThat(bells()).containsOnly("Meldingen");

        tell(school.leader);
        assertThat(Live.arrives(application)).isZero();
        tell(school.coach);
        tell(school.coach);
        assertThat(Live.arrives(application)).isOne();
        assertThat(bells()).hasSize(2).containsOnly("Meldingen, 2 nieuwe");

        service.markAllRead();
        Live.arrives(application);
        assertThat(bells()).containsOnly("Meldingen");
    }

    @Test
    void looksAgainOnceForAllThatHappenedInAShortWhile() {
        var part = new Div();
        var looks = new ArrayList<Boolean>();
        live.register(part, ChangeKind.TASKS, Set.of(ChangeScope.of(school.team)), () -> looks.add(true));
        UI.getCurrent().add(part);
        change();
        change();
        Live.arrives(application);
        change();
        Live.arrives(application);
        assertThat(looks).hasSize(2);
    }

    @Test
    void hearsNothingOnceItIsGone() {
        int before = Live.screens(application);
        var part = new Div();
        var looks = new ArrayList<Boolean>();
        live.register(part, ChangeKind.TASKS, Set.of(ChangeScope.of(school.team)), () -> looks.add(true));
        assertThat(Live.screens(application)).isEqualTo(before);
        UI.getCurrent().add(part);
        assertThat(Live.screens(application)).isEqualTo(before + 1);
        UI.getCurrent().remove(part);
        assertThat(Live.screens(application)).isEqualTo(before);
        change();
        Live.arrives(application);
        assertThat(looks).isEmpty();
    }

    @Test
    void looksAsTheUserOfItsOwnSession() throws Exception {
        var session = VaadinSession.getCurrent();
        var coach = SecurityContextHolder.createEmptyContext();
        Given.signedIn(school.coach, Role.COACH);
        coach.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        Given.signedIn(school.leader, Role.SCHOOL_LEADER);
        session.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, coach);
        var seen = new CompletableFuture<Optional<PersonId>>();
        var thread = new CompletableFuture<Thread>();
        var part = new Div();
        live.register(part, ChangeKind.TASKS, () -> {
            thread.complete(Thread.currentThread());
            seen.complete(currentUser.person());
        });
        UI.getCurrent().add(part);
        change();
        session.unlock();
        try {
            Live.looks(application);
            assertThat(seen.get(20, TimeUnit.SECONDS)).contains(school.coach);
            assertThat(thread.join()).isNotEqualTo(Thread.currentThread());
        } finally {
            session.lock();
        }
    }

    @Test
    void staysQuietForSomebodyWhoHasSignedOut() {
        Given.signedIn(school.coach, Role.COACH);
        navigate("meldingen/instellingen", NoticeSettingsView.class);
        Live.arrives(application);
        tell(school.coach);
        Given.nobodySignedIn();
        Live.arrives(application);
        assertThat(bells()).containsOnly("Meldingen");
    }

    private void change() {
        transaction.executeWithoutResult(
                status -> changes.changed(ChangeKind.TASKS, List.of(ChangeScope.of(school.team))));
    }

    private void tell(PersonId person) {
        transaction.executeWithoutResult(status -> notices.tell(
                person,
                NoticeKind.TASKS,
                "notices.tasks.handedOver",
                List.of(NoticeArgument.number(1), NoticeArgument.team(school.team)),
                "taken",
                school.school));
    }

    private List<String> bells() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.hasClassName("bell"))
                .map(link -> link.getElement().getAttribute("aria-label"))
                .toList();
    }
}
