package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import nl.samenbeter.monitoring.ProgressStatus;
import nl.samenbeter.monitoring.SchoolCounts;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;

/** One school in counts: how many teams stand where. */
class SchoolCard extends Article {

    SchoolCard(SchoolCounts school) {
        Status worst = TeamCard.status(school.worst());
        addClassNames("card", "tcard", worst.tone().className());
        var counts = with(new UnorderedList(), "meta");
        for (ProgressStatus status : ProgressStatus.values()) {
            if (school.count(status) > 0) {
                counts.add(new ListItem(new StatusBadge(
                        TeamCard.status(status),
                        Texts.text("monitoring.school." + ProgressView.words(status), school.count(status)))));
            }
        }
        var text = with(new Div(), "tx", new Paragraph(Texts.text("monitoring.school.teams", school.teams())), counts);
        add(
                worst.shape(),
                with(new Div(), "th", new H2(school.name()), span(school.boardName(), "phase")),
                text,
                with(new Div(), "tf", TeamCard.why(school.worst())));
    }
}
