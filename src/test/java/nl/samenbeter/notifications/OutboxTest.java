package nl.samenbeter.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.AccountRegister;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** From a business transaction to a real mail server in this JVM. */
@IntegrationTest
class OutboxTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** A Monday in school time. */
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 9, 7, 10, 0);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Choices choices;

    @Autowired
    Postbox postbox;

    @Autowired
    Changes changes;

    @Autowired
    NoticeWords words;

    @Autowired
    Directory directory;

    @Autowired
    AccountRegister accounts;

    @Autowired
    ObjectProvider<FreeDays> freeDays;

    @Autowired
    Notices realDoor;

    final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    final MutableClock clock = new MutableClock();

    Given given;
    SchoolId school;
    TeamId team;
    PersonId sanne;
    PersonId daan;
    Notices notices;

    @BeforeEach
    void givenPeopleAndAMailServer() {
        jdbc.sql("delete from notice").update();
        server.start();
        given = new Given(jdbc);
        school = given.school();
        team = given.team(school);
        sanne = person("Sanne de Wit", "nl");
        daan = person("Daan Visser", "en");
        notices = new Notices(choices, postbox, settings(), changes, jdbc, clock, clock);
    }

    @AfterEach
    void stop() {
        server.stop();
        jdbc.sql("delete from notice").update();
    }

    @Test
    void eachPersonGetsOneMessageWithTextAndHtmlInTheOwnLanguage() throws Exception {
        tell(List.of(sanne, daan, sanne));

        worker().work();

        assertThat(server.getReceivedMessages()).hasSize(2);
        MimeMessage dutch = to("sanne");
        assertThat(dutch.getSubject()).isEqualTo("Samenbeter: Programma");
        assertThat(dutch.getFrom()[0].toString()).isEqualTo("Samenbeter <noreply@samenbeter.example>");
        assertThat(dutch.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(part(dutch, "text/plain"))
                .contains("Rooster & ICT: de start schuift naar maandag 14 september, omdat de voorbereiding")
                .contains("Bekijk het in Samenbeter: https://samenbeter.example/week/42");
        assertThat(part(dutch, "text/html"))
                .contains("Rooster &amp; ICT: de start", "href=\"https://samenbeter.example/week/42\"")
                .contains("<html lang=\"nl\">");
        assertThat(part(to("daan"), "text/plain"))
                .contains("the start moves to Monday 14 September", "Look at it in Samenbeter");
        assertThat(postbox.count("SENT")).isEqualTo(2);
    }

    @Test
    void theMessageCarriesTheIdOfTheNotice() throws Exception {
        tell(List.of(sanne));
        String notice =
                jdbc.sql("select id::text from notice").query(String.class).single();

        worker().work();

        assertThat(to("sanne").getMessageID()).isEqualTo("<" + notice + "@samenbeter>");
    }

    @Test
    void aNameCannotAddAHeaderOrMarkup() throws Exception {
        jdbc.sql("update team set name = ? where id = ?")
                .params("<b>Rooster</b>\r\nBcc: x@example.org", team.value())
                .update();
        tell(List.of(sanne));

        worker().work();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(to("sanne").getHeader("Bcc")).isNull();
        assertThat(part(to("sanne"), "text/html")).contains("&lt;b&gt;Rooster").doesNotContain("<b>");
    }

    @Test
    void aTransactionThatIsRolledBackTellsNobody() {
        transaction.executeWithoutResult(status -> {
            tellInside(List.of(sanne, daan));
            status.setRollbackOnly();
        });

        worker().work();

        assertThat(count("notice")).isZero();
        assertThat(count("notice_mail")).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void nothingIsToldOutsideATransaction() {
        assertThatThrownBy(() ->
                        realDoor.tell(sanne, NoticeKind.TASKS, "notices.tasks.handedOver", List.of(), "taken", school))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theSameChangeIsToldOnce() {
        for (int i = 0; i < 2; i++) {
            transaction.executeWithoutResult(status -> notices.tellOnce(
                    "change",
                    List.of(sanne),
                    NoticeKind.PROGRAMME,
                    "notices.programme.stopped",
                    List.of(NoticeArgument.team(team)),
                    "taken",
                    school));
        }

        worker().work();

        assertThat(count("notice")).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void twoWorkersAtOnceSendEachOnce() throws Exception {
        var people = new ArrayList<PersonId>();
        for (int i = 0; i < 40; i++) {
            people.add(person("Persoon " + i, "nl"));
        }
        tell(people);
        var barrier = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = new ArrayList<>();
            for (MailWorker worker : List.of(worker(), worker())) {
                both.add(pool.submit(() -> {
                    barrier.await();
                    worker.work();
                    return null;
                }));
            }
            for (Future<?> one : both) {
                one.get();
            }
        }

        assertThat(Arrays.stream(server.getReceivedMessages())
                        .map(OutboxTest::receiver)
                        .toList())
                .hasSize(40)
                .doesNotHaveDuplicates();
        assertThat(postbox.count("SENT")).isEqualTo(40);
    }

    @Test
    void aLetterOfAWorkerThatDiedIsThereAgainAfterItsLease() {
        tell(List.of(sanne));
        Letter taken = postbox.take(clock.instant()).orElseThrow();

        worker().work();
        assertThat(server.getReceivedMessages()).isEmpty();

        clock.move(Postbox.LEASE);
        worker().work();
        assertThat(server.getReceivedMessages()).hasSize(1);

        postbox.again(taken, "Late", clock.instant());
        assertThat(postbox.count("SENT")).isEqualTo(1);
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLessAndLessOftenAndGivenUpAtLast() {
        tell(List.of(sanne));
        int port = server.getSmtp().getPort();
        server.stop();
        var waits = new ArrayList<Duration>();
        MailWorker worker = worker(port);
        for (int attempt = 0; attempt < 8; attempt++) {
            worker.work();
            Instant due = jdbc.sql("select due_at from notice_mail")
                    .query((row, n) -> row.getTimestamp(1).toInstant())
                    .single();
            waits.add(Duration.between(clock.instant(), due));
            clock.set(workday(due));
        }

        assertThat(waits.subList(0, 7)).isSorted().startsWith(Duration.ofMinutes(1), Duration.ofMinutes(5));
        assertThat(postbox.count("DEAD")).isEqualTo(1);
        assertThat(postbox.count("WAITING")).isZero();
        assertThat(jdbc.sql("select failure from notice_mail")
                        .query(String.class)
                        .single())
                .isEqualTo("MailSendException");
    }

    @Test
    void inTheEveningItWaitsUntilTheNextWorkingMorning() {
        clock.set(LocalDateTime.of(2026, 9, 11, 18, 5));
        tell(List.of(sanne));

        worker().work();
        clock.set(LocalDateTime.of(2026, 9, 14, 7, 59));
        worker().work();
        assertThat(server.getReceivedMessages()).isEmpty();

        clock.set(LocalDateTime.of(2026, 9, 14, 8, 0));
        worker().work();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void onAHolidayOfTheSchoolItWaits() {
        given(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 8));
        tell(List.of(sanne));

        worker().work();
        assertThat(server.getReceivedMessages()).isEmpty();

        clock.set(LocalDateTime.of(2026, 9, 9, 8, 0));
        worker().work();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whoIsAwayGetsItAfterwards() {
        jdbc.sql("""
                        insert into absence (id, version, school_id, team_id, person_id, first_day, last_day, keeps_tasks)
                        values (gen_random_uuid(), 0, ?, ?, ?, '2026-09-07', '2026-09-09', false)""").params(school.value(), team.value(), sanne.value()).update();
        tell(List.of(sanne, daan));

        worker().work();
        assertThat(server.getReceivedMessages()).hasSize(1);

        clock.set(LocalDateTime.of(2026, 9, 10, 8, 0));
        worker().work();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aChoiceDecidesWhereItIsTold() {
        choices.choose(sanne, NoticeKind.PROGRAMME, new Choice(true, false));
        choices.choose(daan, NoticeKind.PROGRAMME, new Choice(false, true));
        PersonId neither = person("Karim Benali", "nl");
        choices.choose(neither, NoticeKind.PROGRAMME, new Choice(false, false));
        tell(List.of(sanne, daan, neither));

        worker().work();

        assertThat(Arrays.stream(server.getReceivedMessages()).map(OutboxTest::receiver))
                .singleElement()
                .asString()
                .startsWith("daan");
        assertThat(jdbc.sql("select person_id::text from notice where in_product")
                        .query(String.class)
                        .list())
                .containsExactly(sanne.text());
    }

    @Test
    void whoHasNoAddressOrAClosedAccountGetsNoMail() {
        accounts.disable(sanne);
        PersonId noAccount = given.person("Lotte Bos", school);
        tell(List.of(sanne, noAccount));

        worker().work();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(postbox.count("DROPPED")).isEqualTo(2);
    }

    @Test
    void withoutAMailServerOrASenderNothingIsPutIntoTheOutbox() {
        var off = new MailSettings(null, "noreply@samenbeter.example", "");
        assertThat(new MailSettings(new JavaMailSenderImpl(), " ", "").on()).isFalse();
        notices = new Notices(choices, postbox, off, changes, jdbc, clock, clock);
        tell(List.of(sanne));

        assertThat(count("notice")).isEqualTo(1);
        assertThat(count("notice_mail")).isZero();
    }

    /** A holiday only of this school. */
    private void given(LocalDate first, LocalDate last) {
        jdbc.sql("""
                        insert into calendar_deviation (id, version, school_id, kind, name, first_day, last_day)
                        values (gen_random_uuid(), 0, ?, 'STUDY_DAY', 'Studiedagen', ?, ?)""").params(school.value(), first, last).update();
    }

    private void tell(List<PersonId> people) {
        transaction.executeWithoutResult(status -> tellInside(people));
    }

    private void tellInside(List<PersonId> people) {
        notices.tell(
                people,
                NoticeKind.PROGRAMME,
                "notices.programme.startPostponed",
                List.of(NoticeArgument.team(team), NoticeArgument.day(LocalDate.of(2026, 9, 14))),
                "week/42",
                school);
    }

    private PersonId person(String name, String language) {
        PersonId person = given.person(name, school);
        accounts.open(person, null, name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + person + "@example.org");
        jdbc.sql("update account set language = ? where id = ?")
                .params(language, person.value())
                .update();
        return person;
    }

    private MailWorker worker() {
        return worker(server.getSmtp().getPort());
    }

    private MailWorker worker(int port) {
        var settings = settings(port);
        return new MailWorker(
                settings,
                postbox,
                new MailMessages(settings, words),
                new PersonalHours(directory, freeDays, jdbc),
                accounts,
                clock);
    }

    private MailSettings settings() {
        return settings(server.getSmtp().getPort());
    }

    private static MailSettings settings(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new MailSettings(sender, "noreply@samenbeter.example", "https://samenbeter.example/");
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private MimeMessage to(String name) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> receiver(message).startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static String receiver(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return part.getContent().toString().replace("\r\n", "\n");
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static Instant workday(Instant from) {
        return new QuietHours(
                        ZONE, LocalTime.of(18, 0), day -> day.getDayOfWeek().getValue() < 6)
                .next(from);
    }

    private static final class MutableClock extends Clock {

        private Instant now = MONDAY.atZone(ZONE).toInstant();

        void set(LocalDateTime local) {
            now = local.atZone(ZONE).toInstant();
        }

        void set(Instant instant) {
            now = instant;
        }

        void move(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
