package nl.samenbeter.organisation;

import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** @param standIn name of who stands in; absent when the tasks are the team's */
public record AbsenceRow(
        AbsenceId id,
        PersonId person,
        String name,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String standIn) {}
