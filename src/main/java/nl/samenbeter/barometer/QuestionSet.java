package nl.samenbeter.barometer;

import static nl.samenbeter.barometer.Question.ANSWERS_FAST;
import static nl.samenbeter.barometer.Question.BOARD_SESSIONS;
import static nl.samenbeter.barometer.Question.CHANGE_TOMORROW;
import static nl.samenbeter.barometer.Question.COLLEAGUES_LEARN_FROM_EACH_OTHER;
import static nl.samenbeter.barometer.Question.COLLEAGUE_WATCHES;
import static nl.samenbeter.barometer.Question.DARES_TO_SAY;
import static nl.samenbeter.barometer.Question.FINISHES_WHAT_IS_BEGUN;
import static nl.samenbeter.barometer.Question.I_MAKE_ROOM;
import static nl.samenbeter.barometer.Question.KNOWS_WHAT_TEACHERS_NEED;
import static nl.samenbeter.barometer.Question.LEADERSHIP_MAKES_ROOM;
import static nl.samenbeter.barometer.Question.LEARNS_FROM_COLLEAGUES;
import static nl.samenbeter.barometer.Question.OTHERS_NOTICE;
import static nl.samenbeter.barometer.Question.PREPARATIONS;
import static nl.samenbeter.barometer.Question.SCHOOL_NOTICES;
import static nl.samenbeter.barometer.Question.SESSIONS_HELP_TEAMS;
import static nl.samenbeter.barometer.Question.SESSION_HELPS;
import static nl.samenbeter.barometer.Question.SOLVES;
import static nl.samenbeter.barometer.Question.TEAMS_DARE_TO_TELL_ME;
import static nl.samenbeter.barometer.Question.TEAMS_FINISH_WHAT_IS_BEGUN;
import static nl.samenbeter.barometer.Question.TEAMS_KNOW_WHAT_TEACHERS_NEED;
import static nl.samenbeter.barometer.Question.TIME_FITS;
import static nl.samenbeter.barometer.Question.TIME_FITS_TEAMS;
import static nl.samenbeter.barometer.Question.VISITS;
import static nl.samenbeter.barometer.Question.WOULD_RECOMMEND;
import static nl.samenbeter.barometer.Question.WOULD_REPORT_AGAIN;
import static nl.samenbeter.barometer.Question.YIELDS_MOST;

import java.util.List;

/** Which questions a barometer asks (domain 5); {@code plan.barometer} in the model names the set. */
public enum QuestionSet {
    /** Before anything has begun. */
    B0(
            BOARD_SESSIONS,
            VISITS,
            PREPARATIONS,
            COLLEAGUE_WATCHES,
            KNOWS_WHAT_TEACHERS_NEED,
            FINISHES_WHAT_IS_BEGUN,
            DARES_TO_SAY,
            LEARNS_FROM_COLLEAGUES,
            LEADERSHIP_MAKES_ROOM),
    B1(
            BOARD_SESSIONS,
            VISITS,
            PREPARATIONS,
            SESSION_HELPS,
            KNOWS_WHAT_TEACHERS_NEED,
            FINISHES_WHAT_IS_BEGUN,
            DARES_TO_SAY,
            LEADERSHIP_MAKES_ROOM,
            TIME_FITS,
            WOULD_RECOMMEND,
            CHANGE_TOMORROW),
    B2(
            BOARD_SESSIONS,
            VISITS,
            PREPARATIONS,
            COLLEAGUE_WATCHES,
            SESSION_HELPS,
            KNOWS_WHAT_TEACHERS_NEED,
            FINISHES_WHAT_IS_BEGUN,
            DARES_TO_SAY,
            LEARNS_FROM_COLLEAGUES,
            LEADERSHIP_MAKES_ROOM,
            TIME_FITS,
            OTHERS_NOTICE,
            WOULD_RECOMMEND,
            YIELDS_MOST,
            CHANGE_TOMORROW),
    MONTH(
            BOARD_SESSIONS,
            VISITS,
            PREPARATIONS,
            SESSION_HELPS,
            KNOWS_WHAT_TEACHERS_NEED,
            FINISHES_WHAT_IS_BEGUN,
            DARES_TO_SAY,
            LEARNS_FROM_COLLEAGUES,
            LEADERSHIP_MAKES_ROOM,
            TIME_FITS,
            OTHERS_NOTICE),
    YEAR(
            BOARD_SESSIONS,
            VISITS,
            PREPARATIONS,
            COLLEAGUE_WATCHES,
            SESSION_HELPS,
            KNOWS_WHAT_TEACHERS_NEED,
            FINISHES_WHAT_IS_BEGUN,
            DARES_TO_SAY,
            LEARNS_FROM_COLLEAGUES,
            LEADERSHIP_MAKES_ROOM,
            TIME_FITS,
            OTHERS_NOTICE,
            WOULD_RECOMMEND,
            YIELDS_MOST,
            CHANGE_TOMORROW),
    /** The mirror: leadership of a school, where the teams look back. */
    LEADERS(
            SESSIONS_HELP_TEAMS,
            TEAMS_KNOW_WHAT_TEACHERS_NEED,
            TEAMS_FINISH_WHAT_IS_BEGUN,
            TEAMS_DARE_TO_TELL_ME,
            COLLEAGUES_LEARN_FROM_EACH_OTHER,
            I_MAKE_ROOM,
            TIME_FITS_TEAMS,
            SCHOOL_NOTICES),
    /** Teachers, about the service of a team that looks back. */
    PULSE(ANSWERS_FAST, SOLVES, WOULD_REPORT_AGAIN);

    private final List<Question> questions;

    QuestionSet(Question... questions) {
        this.questions = List.of(questions);
    }

    /** Before, half way and after the eight weeks. */
    boolean isOfTheEightWeeks() {
        return this == B0 || this == B1 || this == B2;
    }

    public Audience audience() {
        return questions.getFirst().audience();
    }

    /** Whether a team looks back with it, so that others are asked too. */
    boolean looksBack() {
        return this == B2 || this == YEAR;
    }

    /** In the order in which they are asked. */
    public List<Question> questions() {
        return questions;
    }
}
