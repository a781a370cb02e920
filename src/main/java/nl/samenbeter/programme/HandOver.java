package nl.samenbeter.programme;

import java.util.List;
import nl.samenbeter.organisation.Member;

/**
 * What goes along to the next cycle.
 *
 * @param weeks of the next cycle; empty when the calendar does not know when it begins
 * @param leaders who leads the board sessions of each of these weeks, as the rota proposes
 * @param members who may lead
 * @param goals the team's goals as they were written down last; empty when there are none
 * @param open items of the plan that are still open and stay so
 */
public record HandOver(
        List<ProgrammeWeek> weeks,
        List<Member> leaders,
        List<Member> members,
        SessionRhythm rhythm,
        String goals,
        int open) {}
