package nl.samenbeter.monitoring;

import java.time.YearMonth;
import java.util.List;
import nl.samenbeter.shared.SchoolId;

/**
 * A school of which the reader may have reports.
 *
 * @param months the newest first
 */
public record ReportedSchool(SchoolId school, String name, List<YearMonth> months) {}
