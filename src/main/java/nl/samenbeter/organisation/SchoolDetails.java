package nl.samenbeter.organisation;

import java.time.ZoneId;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.SchoolId;

public record SchoolDetails(
        SchoolId id, BoardId board, String name, String brin, Region region, Sector sector, ZoneId zone) {}
