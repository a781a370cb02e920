package nl.samenbeter.organisation;

import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.SchoolId;

public record SchoolRow(
        SchoolId id, String name, String brin, Region region, Sector sector, BoardId board, String boardName) {}
