package nl.samenbeter.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenbeter.barometer.Answer;
import nl.samenbeter.barometer.Answers;
import nl.samenbeter.barometer.BarometerService;
import nl.samenbeter.barometer.Question;
import nl.samenbeter.board.GoalTaskService;
import nl.samenbeter.events.EventQueries;
import nl.samenbeter.events.EventService;
import nl.samenbeter.events.Register;
import nl.samenbeter.events.RegistrationSheet;
import nl.samenbeter.events.WriteCard;
import nl.samenbeter.preparations.GroupRow;
import nl.samenbeter.preparations.HoldPreparation;
import nl.samenbeter.preparations.PreparationQueries;
import nl.samenbeter.preparations.PreparationService;
import nl.samenbeter.programme.BoardColumn;
import nl.samenbeter.programme.CycleService;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.HandOverCycle;
import nl.samenbeter.programme.HoldStartMeeting;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.RecordConsent;
import nl.samenbeter.programme.SetUpBoard;
import nl.samenbeter.schoolyear.CheckIndependence;
import nl.samenbeter.schoolyear.YearPlanService;
import nl.samenbeter.sessions.AnswerSession;
import nl.samenbeter.sessions.BoardSessionQueries;
import nl.samenbeter.sessions.BoardSessionService;
import nl.samenbeter.sessions.NotHeldReason;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.talks.AnswerTalk;
import nl.samenbeter.talks.CoachTalkQueries;
import nl.samenbeter.talks.CoachTalkService;
import nl.samenbeter.tasks.FormField;
import nl.samenbeter.tasks.TaskFormService;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.voices.ArenaService;
import nl.samenbeter.voices.VoiceId;
import nl.samenbeter.voices.VoiceService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What colleagues of the demo school fill in: finishes a task of whoever is signed in through the service of its room, as
 * its form would. What cannot be done yet stays open.
 */
@Component
@Profile("demo")
public class DemoWork {

    private static final LocalTime BOARD_TIME = LocalTime.of(8, 15);
    private static final int PREPARATION_MINUTES = 60;

    private final TaskFormService forms;
    private final ProgrammeService programmes;
    private final CycleService cycles;
    private final BoardSessionService sessions;
    private final BoardSessionQueries sessionQueries;
    private final BarometerService barometer;
    private final DemoVisits visits;
    private final PreparationService preparations;
    private final PreparationQueries preparationQueries;
    private final CoachTalkService talks;
    private final CoachTalkQueries talkQueries;
    private final DemoGoals goals;
    private final EventService events;
    private final EventQueries eventQueries;
    private final YearPlanService years;
    private final ArenaService arenas;
    private final VoiceService voices;

    DemoWork(
            TaskFormService forms,
            ProgrammeService programmes,
            CycleService cycles,
            BoardSessionService sessions,
            BoardSessionQueries sessionQueries,
            BarometerService barometer,
            DemoVisits visits,
            PreparationService preparations,
            PreparationQueries preparationQueries,
            CoachTalkService talks,
            CoachTalkQueries talkQueries,
            DemoGoals goals,
            EventService events,
            EventQueries eventQueries,
            YearPlanService years,
            ArenaService arenas,
            VoiceService voices) {
        this.forms = forms;
        this.programmes = programmes;
        this.cycles = cycles;
        this.sessions = sessions;
        this.sessionQueries = sessionQueries;
        this.barometer = barometer;
        this.visits = visits;
        this.preparations = preparations;
        this.preparationQueries = preparationQueries;
        this.talks = talks;
        this.talkQueries = talkQueries;
        this.goals = goals;
        this.events = events;
        this.eventQueries = eventQueries;
        this.years = years;
        this.arenas = arenas;
        this.voices = voices;
    }

    /** @return whether it is finished; false when it is too early for it, or somebody else's */
    public boolean finish(TaskRow task, LocalDateTime now) {
        try {
            switch (task.formKey()) {
                case "programme/record-consent" ->
                    programmes.recordConsent(
                            task.id(), new RecordConsent("Medezeggenschapsraad", now.toLocalDate(), DemoWords.CONSENT));
                case "programme/free-time" -> programmes.freeTime(task.id(), new FreeTime(DemoWords.FREED_TIME));
                case "programme/hold-start-meeting" ->
                    programmes.holdStartMeeting(task.id(), new HoldStartMeeting(DemoWords.AGREEMENTS));
                case "programme/set-up-board" ->
                    programmes.setUpBoard(
                            task.id(), new SetUpBoard(BOARD_TIME, DemoWords.BOARD, List.of(BoardColumn.values())));
                case "programme/confirm-item" -> programmes.confirmItem(task.id());
                case "programme/hand-over-cycle" -> handOver(task.id());
                case "sessions/lead-board-sessions" -> leadSessions(task.id());
                case "barometer/fill" -> fillBarometer(task.id());
                case "visits/pair-visits" -> visits.pair(task.id());
                case "visits/make-visit" -> visits.make(task.id(), now.toLocalDate());
                case "visits/answer-moment" -> visits.accept(task.id());
                case "visits/react-to-visit" -> visits.react(task.id());
                case "preparations/hold-preparation" -> holdPreparation(task.id(), now.toLocalDate());
                case GoalTaskService.FORM -> goals.finish(task);
                case "talks/hold-talks" -> holdTalks(task.id(), now.toLocalDate());
                case "events/register" -> events.registerTeam(task.id(), registration(task));
                case "events/register-school" -> events.registerSchool(task.id(), registration(task));
                case "events/record-attendance" -> recordAttendance(task.id());
                case "events/write-card" ->
                    events.writeCard(
                            task.id(),
                            new WriteCard(
                                    DemoWords.CARD,
                                    eventQueries
                                            .card(task.id())
                                            .team()
                                            .getFirst()
                                            .person()));
                case "schoolyear/check-independence" ->
                    years.checkIndependence(task.id(), new CheckIndependence(Set.of(7, 8, 9, 10)));
                case "voices/hold-arena" -> holdArena(task.id());
                case "voices/report-back" -> voices.reportBack(task.id(), DemoWords.REPORT_BACK);
                default -> forms.answer(task.id(), answers(task, now.toLocalDate()));
            }
            return true;
        } catch (DomainException tooEarly) {
            return false;
        }
    }

    private void holdArena(TaskId task) {
        VoiceId arena = arenas.begin(task, DemoWords.GUESTS);
        DemoWords.HEARD.forEach(line -> arenas.hear(arena, line));
        arenas.finish(task);
    }

    private void handOver(TaskId task) {
        cycles.handOver(
                task,
                new HandOverCycle(
                        cycles.preview(task).leaders().stream()
                                .map(member -> member.person())
                                .toList(),
                        cycles.preview(task).goals()));
    }

    private void leadSessions(TaskId task) {
        var block = sessionQueries.block(task);
        block.sessions().stream()
                .filter(block::canAnswer)
                .filter(session -> !session.isAnswered())
                .forEach(session -> sessions.answer(task, answer(session.day())));
        sessions.finish(task);
    }

    /** Now and then a session does not go ahead. */
    private static AnswerSession answer(LocalDate day) {
        return day.getDayOfYear() % 23 == 0
                ? AnswerSession.notHeld(day, NotHeldReason.OTHER_ACTIVITY)
                : AnswerSession.held(day, null);
    }

    private void fillBarometer(TaskId task) {
        var answers = new EnumMap<Question, Answer>(Question.class);
        for (Question question : barometer.sheet(task).set().questions()) {
            int spread = Math.floorMod(31 * task.value().hashCode() + 7 * question.number(), 4);
            answers.put(
                    question,
                    switch (question.kind()) {
                        case COUNT, SCALE -> Answer.of(2 + spread);
                        case CHOICE -> Answer.of(1 + spread);
                        case TEXT -> Answer.of(DemoWords.CHANGES.get(spread));
                    });
        }
        barometer.answer(task, new Answers(answers));
    }

    private void holdPreparation(TaskId task, LocalDate today) {
        GroupRow group = preparationQueries.group(task);
        if (!group.day().isAfter(today)) {
            preparations.hold(
                    task,
                    HoldPreparation.held(PREPARATION_MINUTES, group.people().size()));
        } else {
            throw new DomainException("preparations.notYet");
        }
    }

    private void holdTalks(TaskId task, LocalDate today) {
        for (var talk : talkQueries.talks(task).talks()) {
            if (!talk.isAnswered() && talk.day() != null && !talk.day().isAfter(today)) {
                talks.answer(task, AnswerTalk.held(talk.person()));
            }
        }
        talks.finish(task);
    }

    private Register registration(TaskRow task) {
        RegistrationSheet sheet = eventQueries.registration(task.id(), task.formKey());
        var coming = new LinkedHashSet<PersonId>();
        sheet.candidates().stream()
                .filter(RegistrationSheet.Candidate::coach)
                .forEach(coach -> coming.add(coach.person()));
        sheet.candidates().stream()
                .filter(candidate -> !candidate.coach())
                .skip(Math.floorMod((task.element() + task.whose()).hashCode(), 3))
                .limit(sheet.least())
                .forEach(member -> coming.add(member.person()));
        return new Register(
                coming.stream()
                        .map(person -> new Register.Participant(person, null))
                        .toList(),
                DemoWords.SUCCESS,
                DemoWords.QUESTION);
    }

    private void recordAttendance(TaskId task) {
        var counts = new HashMap<nl.samenbeter.events.RegistrationId, Integer>();
        eventQueries.attendance(task).lines().forEach(line -> counts.put(line.registration(), line.registered()));
        events.recordAttendance(task, counts);
    }

    private Map<String, String> answers(TaskRow task, LocalDate today) {
        var answers = new HashMap<String, String>();
        for (FormField field : forms.form(task.id()).fields()) {
            if (!field.required() && field.defaultValue() == null) {
                continue;
            }
            answers.put(
                    field.id(),
                    field.defaultValue() != null
                            ? field.begin(today)
                            : switch (field.type()) {
                                case STRING, TEXT -> DemoWords.answer(task.element(), field.id());
                                case LONG -> field.min() == null ? "8" : field.min();
                                case BOOLEAN -> "true";
                                case DATE -> today.toString();
                                case TIME -> "15:00";
                                case ENUM -> field.options().getFirst().id();
                                case PERSON ->
                                    forms.people(task.id()).getFirst().person().text();
                            });
        }
        return answers;
    }
}
