package nl.samenbeter.monitoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.monitoring.TeamAddress;
import nl.samenbeter.monitoring.TeamPage;
import nl.samenbeter.programme.ui.Ribbons;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;

/** Where the team belongs, who it is, and what else can be looked at. */
class TeamHead extends Div {

    TeamHead(TeamPage found) {
        TeamAddress address = found.state().address();
        add(
                Heights.path()
                        .link(Heights.of(address.board()), found.boardName(), true)
                        .link(Heights.of(address.ofSchool()), found.state().schoolName(), true)
                        .here(found.state().name()),
                new PageHeader(found.state().name(), subtitle(found)).actions(actions(found)));
    }

    /** "10 mensen, coach Hanneke Visser, start 31 augustus 2026" */
    private static String subtitle(TeamPage found) {
        List<String> facts = new ArrayList<>();
        facts.add(Texts.text("monitoring.team.people", found.people()));
        if (!found.coaches().isEmpty()) {
            facts.add(
                    Texts.text("monitoring.team.coaches", found.coaches().size(), String.join(", ", found.coaches())));
        }
        if (found.state().progress() != null) {
            var start = found.state().progress().startsOn();
            facts.add(Texts.text("monitoring.team.start", Dates.longDayMonth(start) + " " + start.getYear()));
        }
        return String.join(", ", facts);
    }

    private static Component[] actions(TeamPage found) {
        if (found.stair() == null) {
            return new Component[] {print()};
        }
        return new Component[] {
            Html.button(Ribbons.week(found.stair().programme().id()), Texts.text("monitoring.weekPlan")),
            Html.button(TeamRoute.heat(found.state().address().ofSchool()), Texts.text("monitoring.heat.link")),
            print()
        };
    }

    private static Button print() {
        var button = new Button(Texts.text("monitoring.team.print"), Icon.PRINTER.create());
        button.addClassName("wide-only");
        button.getElement().executeJs("this.addEventListener('click', () => window.print())");
        return button;
    }
}
