package nl.samenbeter.monitoring;

import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;

/** Which team is asked for: of that school, of that board. */
public record TeamAddress(BoardId board, SchoolId school, TeamId team) {

    public SchoolAddress ofSchool() {
        return new SchoolAddress(board, school);
    }
}
