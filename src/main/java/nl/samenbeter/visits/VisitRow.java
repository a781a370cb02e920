package nl.samenbeter.visits;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A visit as one of the two sees it. Day and time are the school's.
 *
 * @param hostName a colleague's or a teacher's; absent while there is none
 * @param mine the reader visits; otherwise the reader is visited, or pairs
 * @param firstDay of the days in which the round has its visits
 * @param purpose what a visit outside the rounds is for; absent in a round
 */
public record VisitRow(
        VisitId id,
        VisitKind kind,
        TeamId team,
        String visitorName,
        @Nullable String hostName,
        boolean toTeacher,
        boolean mine,
        @Nullable LocalDate day,
        @Nullable LocalTime begins,
        int minutes,
        @Nullable String place,
        VisitStatus status,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String purpose) {}
