package nl.samenbeter.monitoring.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.monitoring.SchoolAddress;
import nl.samenbeter.monitoring.TeamAddress;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a team's page says: the team, the part of its process and the week that are looked at.
 *
 * @param run absent for the newest
 * @param process elements that lead to the part of the process
 */
record TeamRoute(
        TeamAddress team,
        @Nullable Integer run,
        List<String> process,
        @Nullable Integer week,
        @Nullable PlanItemId item) {

    static final String RUN = "deel";
    static final String PROCESS = "proces";
    static final String WEEK = "week";
    static final String ITEM = "onderdeel";

    private static final int DEEPEST = 6;

    /** Empty when one of them is no id. */
    static Optional<SchoolAddress> school(String board, String school) {
        try {
            return Optional.of(
                    new SchoolAddress(new BoardId(UUID.fromString(board)), new SchoolId(UUID.fromString(school))));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Empty when one of them is no id. */
    static Optional<TeamAddress> address(String board, String school, String team) {
        try {
            TeamId id = TeamId.of(team);
            return school(board, school).map(found -> new TeamAddress(found.board(), found.school(), id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    static List<String> path(String text) {
        return List.of(text.split("\\.", -1)).stream()
                .filter(element -> element.matches("\\w{1,120}"))
                .limit(DEEPEST)
                .toList();
    }

    static Optional<Integer> number(String text) {
        return text.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    static Optional<PlanItemId> itemId(String text) {
        try {
            return Optional.of(PlanItemId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    static String page(TeamAddress team) {
        return Heights.of(team.ofSchool()) + "/" + team.team();
    }

    /** Where all teams of a school stand. */
    static String heat(SchoolAddress school) {
        return Heights.of(school) + "/procesplaat";
    }

    String process(int part, List<String> elements) {
        return page(team) + "?" + RUN + "=" + part
                + (elements.isEmpty() ? "" : "&" + PROCESS + "=" + String.join(".", elements));
    }

    String week(int sequence) {
        return page(team) + "?" + WEEK + "=" + sequence;
    }

    String item(int sequence, PlanItemId one) {
        return week(sequence) + "&" + ITEM + "=" + one;
    }
}
