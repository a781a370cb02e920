package nl.samenbeter.preparations;

import java.time.LocalDate;
import java.util.List;

/**
 * The groups of a preparation that the reader sees: all of them for the coach, the own one for a member.
 *
 * @param element of the plan, with {@code name} as in the model
 * @param lastDay up to which a group can be moved
 * @param ownTime minutes that everybody prepares alone, before the meeting
 * @param mayArrange the reader puts people into groups
 */
public record PreparationDetails(
        JointPreparationId id,
        String teamName,
        String element,
        String name,
        int week,
        LocalDate today,
        LocalDate lastDay,
        int ownTime,
        boolean mayArrange,
        List<GroupRow> groups) {}
