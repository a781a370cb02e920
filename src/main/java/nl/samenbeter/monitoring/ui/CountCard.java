package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.button;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import nl.samenbeter.monitoring.BoardCounts;
import nl.samenbeter.monitoring.ProgressStatus;
import nl.samenbeter.monitoring.SchoolCounts;
import nl.samenbeter.monitoring.TeamState;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;

/** A school or a board in counts: how many teams stand where. */
class CountCard extends Article {

    private final Div text = with(new Div(), "tx");

    private CountCard(
            String name,
            String phase,
            String size,
            Map<ProgressStatus, Integer> counts,
            ProgressStatus worst,
            Div foot) {
        Status status = TeamCard.status(worst);
        addClassNames("card", "tcard", status.tone().className());
        text.add(new Paragraph(size), badges(counts));
        add(status.shape(), with(new Div(), "th", new H2(name), span(phase, "phase")), text, foot);
    }

    static CountCard of(SchoolCounts school, OpenDetails open) {
        Anchor look = look(Heights.of(school.address()), Texts.text("monitoring.lookSchool"), school.name());
        return new CountCard(
                school.name(),
                school.boardName(),
                Texts.text("monitoring.school.teams", school.teams()),
                school.counts(),
                school.worst(),
                with(new Div(), "tf", open.keep(school.school(), TeamCard.why(school.worst())), look));
    }

    /** The school itself, on its own page. */
    static CountCard alone(SchoolCounts school, OpenDetails open) {
        return new CountCard(
                school.name(),
                "",
                Texts.text("monitoring.school.teams", school.teams()),
                school.counts(),
                school.worst(),
                with(new Div(), "tf", open.keep(school.school(), TeamCard.why(school.worst()))));
    }

    static CountCard of(BoardCounts board, OpenDetails open) {
        Anchor look = look(Heights.of(board.board()), Texts.text("monitoring.lookBoard"), board.name());
        return new CountCard(
                board.name(),
                Texts.text("monitoring.board.schools", board.schools()),
                Texts.text("monitoring.school.teams", board.teams()),
                board.counts(),
                board.worst(),
                with(new Div(), "tf", open.keep(board.board(), TeamCard.why(board.worst())), look));
    }

    /** The teams of the school under its counts, for who may see them. */
    CountCard naming(List<TeamState> teams) {
        var list = with(new UnorderedList(), "rows");
        for (TeamState team : teams) {
            list.add(with(
                    new ListItem(),
                    "team-row",
                    new Anchor(TeamRoute.page(team.address()), team.name()),
                    new StatusBadge(TeamCard.status(team.status()))));
        }
        if (!teams.isEmpty()) {
            text.add(list);
        }
        return this;
    }

    private static UnorderedList badges(Map<ProgressStatus, Integer> counts) {
        var badges = with(new UnorderedList(), "meta");
        for (ProgressStatus status : ProgressStatus.values()) {
            Integer count = counts.get(status);
            if (count != null) {
                badges.add(new ListItem(new StatusBadge(
                        TeamCard.status(status), Texts.text("monitoring.school." + Say.words(status), count))));
            }
        }
        return badges;
    }

    private static Anchor look(String route, String words, String name) {
        Anchor look = button(route, words);
        look.add(span(" " + name, "sr"), Icon.ARROW.create());
        return look;
    }
}
