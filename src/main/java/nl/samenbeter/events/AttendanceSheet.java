package nl.samenbeter.events;

import java.util.List;

/** What the form of the attendance shows: how many were registered by each. */
public record AttendanceSheet(EventRow event, List<Line> lines) {

    /** @param who the team's name with its school's, else the school's */
    public record Line(RegistrationId registration, String who, int registered) {}
}
