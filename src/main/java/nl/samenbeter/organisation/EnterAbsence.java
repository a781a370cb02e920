package nl.samenbeter.organisation;

import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/** @param standIn somebody else of the team, or nobody: then the tasks are the team's again */
public record EnterAbsence(
        TeamId team,
        PersonId person,
        AbsenceKind kind,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable PersonId standIn) {}
