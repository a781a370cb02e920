package nl.samenbeter.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.samenbeter.database.FirstFill;
import nl.samenbeter.events.EventService;
import nl.samenbeter.events.MakeSessions;
import nl.samenbeter.events.ProposeSessions;
import nl.samenbeter.events.ProposedSession;
import nl.samenbeter.organisation.AbsenceKind;
import nl.samenbeter.organisation.AbsenceService;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.EnterAbsence;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.schoolyear.PlanYear;
import nl.samenbeter.schoolyear.YearForm;
import nl.samenbeter.schoolyear.YearPlanService;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.timeline.ApplyChange;
import nl.samenbeter.timeline.TimelineChange.Pause;
import nl.samenbeter.timeline.TimelineService;
import nl.samenbeter.workflow.PracticeClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The demo's ordinary state (rulings 20): Wednesday 9 December 2026, five past eight, as it came about since the summer. The
 * practice clock goes from school day to school day, and people finish their tasks through the services: most in time, some
 * late, a few never. That takes many transactions; killed half-way, the next start begins anew.
 */
@Component
@Profile("demo")
class DemoYear {

    static final LocalDateTime MOMENT = LocalDateTime.of(2026, 12, 9, 8, 5);

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 24);
    private static final LocalDate TRANCHE_1 = LocalDate.of(2026, 8, 31);
    private static final LocalDate ZUID_STARTS = LocalDate.of(2026, 10, 5);
    private static final LocalDate TRANCHE_2 = LocalDate.of(2026, 11, 16);
    private static final LocalDate TRANCHE_3 = LocalDate.of(2027, 2, 8);
    private static final LocalDate PAUSED_FROM = LocalDate.of(2026, 11, 18);
    private static final LocalDate ABSENT_FROM = LocalDate.of(2026, 12, 7);
    private static final LocalTime END_OF_THE_DAY = LocalTime.of(16, 30);
    private static final String SCHOOL_YEAR = "2026-2027";
    private static final int PLACES = 40;

    /** Of thirty tasks one is never done, three some days late, six on the last day, and the others as soon as possible. */
    private static final int FATES = 30;

    /** From here on only what is named is late, so that the demo's day is worth seeing but not a mess. */
    private static final LocalDate LAST_DAYS = LocalDate.of(2026, 11, 30);

    private static final int LATE_DAYS = 3;

    /** Open and late on the demo's day. */
    private static final Set<String> STILL_OPEN = Set.of(DemoCast.WEEK_FOUR + "/3/userTask_holdPreparation");

    private final DemoCast cast;
    private final DemoCrew crew;
    private final DemoBoard board;
    private final Directory directory;
    private final ProgrammeService programmes;
    private final TimelineService timeline;
    private final YearPlanService years;
    private final EventService events;
    private final AbsenceService absences;
    private final PracticeClock clock;
    private final JdbcClient jdbc;
    private final ObjectProvider<FirstFill> firstFill;

    DemoYear(
            DemoCast cast,
            DemoCrew crew,
            DemoBoard board,
            Directory directory,
            ProgrammeService programmes,
            TimelineService timeline,
            YearPlanService years,
            EventService events,
            AbsenceService absences,
            PracticeClock clock,
            JdbcClient jdbc,
            ObjectProvider<FirstFill> firstFill) {
        this.cast = cast;
        this.crew = crew;
        this.board = board;
        this.directory = directory;
        this.programmes = programmes;
        this.timeline = timeline;
        this.years = years;
        this.events = events;
        this.absences = absences;
        this.clock = clock;
        this.jdbc = jdbc;
        this.firstFill = firstFill;
    }

    void make() {
        long began = System.nanoTime();
        firstFill.ifAvailable(FirstFill::begins);
        System.out.println("De oefenschool wordt gemaakt: een half schooljaar, alleen bij de eerste keer.");
        clock.startAt(FIRST_DAY.atTime(8, 0));
        cast.make();
        for (LocalDate day = FIRST_DAY; day.isBefore(MOMENT.toLocalDate()); day = day.plusDays(1)) {
            if (day.equals(FIRST_DAY) || day.getDayOfMonth() == 1) {
                System.out.println("  " + day.getMonth().getDisplayName(TextStyle.FULL, Locale.of("nl")) + " ...");
            }
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                happensOn(day);
                LocalDateTime now = day.atTime(END_OF_THE_DAY);
                crew.moveTo(now);
                crew.everybodyWorks(now, (task, login) -> isTheirDay(task, login, now));
                board.happensOn(day);
            }
        }
        crew.moveTo(MOMENT);
        cast.openAccounts();
        firstFill.ifAvailable(FirstFill::isComplete);
        System.out.printf(
                "De oefenschool is klaar, in %d seconden.%n",
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    private void happensOn(LocalDate day) {
        if (day.equals(FIRST_DAY)) {
            planTheYear();
            plan("coach", DemoCast.SECOND_CYCLE, TRANCHE_1);
        } else if (day.equals(ZUID_STARTS.minusWeeks(2))) {
            plan("marleen", DemoCast.PAUSED, ZUID_STARTS);
        } else if (day.equals(TRANCHE_2.minusWeeks(2))) {
            plan("coach", DemoCast.WEEK_FOUR, TRANCHE_2);
        } else if (day.equals(PAUSED_FROM)) {
            Acting.as(cast.person("marleen"));
            pause(programmeOf(DemoCast.PAUSED), new Pause(day, "schoolChanges"));
        } else if (day.equals(LocalDate.of(2026, 12, 1))) {
            plan("coach", DemoCast.ABOUT_TO_START, TRANCHE_3);
        } else if (day.equals(ABSENT_FROM)) {
            Acting.as(cast.person("coach"));
            absences.enter(new EnterAbsence(
                    cast.team(DemoCast.WEEK_FOUR),
                    cast.person("ruben"),
                    AbsenceKind.ABSENT,
                    day,
                    day.plusDays(4),
                    cast.person("daan")));
        }
    }

    private void planTheYear() {
        Set<SchoolId> schools = new LinkedHashSet<>();
        for (SchoolDetails school : directory.schools()) {
            schools.add(school.id());
            Acting.as(cast.holders("SCHOOL_LEADER:" + school.id()).getFirst());
            years.plan(new PlanYear(school.id(), SCHOOL_YEAR, YearForm.TRANCHES));
        }
        Acting.as(cast.person("programmabureau"));
        List<LocalDate> days = events.propose(new ProposeSessions(2026, schools)).stream()
                .map(ProposedSession::day)
                .toList();
        events.makeSessions(new MakeSessions(days, null, "Waddenlicht College, aula", PLACES, schools));
    }

    private void plan(String coach, String team, LocalDate monday) {
        Acting.as(cast.person(coach));
        programmes.plan(new PlanProgramme(cast.team(team), monday));
    }

    private void pause(ProgrammeId programme, Pause pause) {
        String seen = timeline.preview(programme, pause).seen();
        timeline.apply(new ApplyChange(programme, pause, seen, "Twee collega’s zijn net begonnen."));
    }

    private ProgrammeId programmeOf(String team) {
        return new ProgrammeId(jdbc.sql("select id from programme where team_id = ?")
                .param(cast.team(team).value())
                .query(java.util.UUID.class)
                .single());
    }

    private static boolean isTheirDay(TaskRow task, String login, LocalDateTime now) {
        LocalDateTime due = task.due();
        if (task.element().equals("userTask_freeTime") && task.whose().equals(DemoCast.ABOUT_TO_START)) {
            return false;
        }
        if (task.week() == null || due == null) {
            return true;
        }
        String name = task.whose() + "/" + task.week() + "/" + task.element();
        if (!due.isBefore(LAST_DAYS.atStartOfDay()) && STILL_OPEN.contains(name)) {
            return false;
        }
        if (login.equals("medewerker") && !now.isBefore(ABSENT_FROM.atStartOfDay())) {
            return false;
        }
        int fate = Math.floorMod(
                Objects.hash(
                        task.whose(),
                        task.element(),
                        task.week(),
                        due.toLocalDate().toString(),
                        login),
                FATES);
        if (task.formKey().equals("sessions/lead-board-sessions")) {
            return fate != 0 || !due.isBefore(LAST_DAYS.atStartOfDay());
        }
        if (fate < 4 && !due.isBefore(LAST_DAYS.atStartOfDay())) {
            return !now.toLocalDate().isBefore(due.toLocalDate());
        }
        return switch (fate) {
            case 0 -> false;
            case 1, 2, 3 -> now.isAfter(due.plusDays(LATE_DAYS));
            case 4, 5, 6, 7, 8, 9 -> !now.toLocalDate().isBefore(due.toLocalDate());
            default -> true;
        };
    }
}
