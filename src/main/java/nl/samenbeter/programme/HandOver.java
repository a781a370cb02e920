package nl.samenbeter.programme;

import java.util.List;
import nl.samenbeter.organisation.Member;

/**
 * What goes along to the next cycle.
 *
 * @param weeks of the next cycle; empty when the calendar does not know when it begins
 * @param leaders who leads the board sessions of each of these weeks, as the rota proposes
 * @param members who may lead
 */
public record HandOver(List<ProgrammeWeek> weeks, List<Member> leaders, List<Member> members, SessionRhythm rhythm) {}
