package nl.samenbeter.monitoring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.samenbeter.programme.TeamMonth;

/**
 * A month of a school.
 *
 * @param madeOn the day up to which it is known
 * @param alerts what asks for somebody on that day
 */
public record MonthReport(
        String schoolName, YearMonth month, LocalDate madeOn, List<TeamMonth> teams, List<Alert> alerts) {}
