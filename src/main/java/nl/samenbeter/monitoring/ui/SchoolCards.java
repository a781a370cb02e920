package nl.samenbeter.monitoring.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.monitoring.SchoolCounts;
import nl.samenbeter.monitoring.TeamState;

/** Schools in counts, each with its teams for who may see them; and teams of a school that the reader does not follow. */
class SchoolCards extends Div {

    SchoolCards(List<SchoolCounts> schools, List<TeamState> teams, LocalDate today, OpenDetails open) {
        addClassName("tcards");
        for (SchoolCounts school : schools) {
            add(CountCard.of(school, open)
                    .naming(teams.stream()
                            .filter(team -> team.address().school().equals(school.school()))
                            .toList()));
        }
        teams.stream()
                .filter(team -> schools.stream()
                        .noneMatch(
                                school -> school.school().equals(team.address().school())))
                .forEach(team -> add(new TeamCard(team, null, null, today, true, open)));
    }
}
