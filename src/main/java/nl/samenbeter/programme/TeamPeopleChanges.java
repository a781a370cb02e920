package nl.samenbeter.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;

/**
 * SPI: what a change of people means for what a room has open or has agreed (rulings 17). A bean per room. Called on the
 * day itself, in the transaction of the change, and safe to repeat. Tasks that several may take need nothing here: they have been
 * handed over when a room is asked.
 */
public interface TeamPeopleChanges {

    /** Somebody is in the team from today on: a task in what is open, nothing in what is closed. */
    default PeopleEffects memberJoined(TeamId team, PersonId person) {
        return PeopleEffects.NONE;
    }

    /** Somebody is not in the team any more: what was private ends, others' appointments with them find another way. */
    default PeopleEffects memberLeft(TeamId team, PersonId person) {
        return PeopleEffects.NONE;
    }

    /** Somebody is not there on these days, both included: what was agreed for them has no moment any more. */
    default PeopleEffects memberAway(TeamId team, PersonId person, LocalDate firstDay, LocalDate lastDay) {
        return PeopleEffects.NONE;
    }

    /** What somebody has agreed with others from this day on, without changing it: for a preview. */
    default List<PeopleAppointment> appointments(TeamId team, PersonId person, LocalDate firstDay) {
        return List.of();
    }

    /** Somebody works on other days: what was agreed for a new day off gets another moment. */
    default PeopleEffects workingDaysChanged(TeamId team, PersonId person, Set<DayOfWeek> workingDays) {
        return PeopleEffects.NONE;
    }
}
