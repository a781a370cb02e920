package nl.samenbeter.talks.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.stream.IntStream;
import nl.samenbeter.ui.Texts;

/** The card with questions for a coach talk. */
final class TalkQuestions extends Details {

    private static final int QUESTIONS = 6;

    TalkQuestions() {
        super(Texts.text("talks.card"));
        var list = with(new OrderedList(), "talk-card");
        IntStream.rangeClosed(1, QUESTIONS)
                .forEach(number -> list.add(new ListItem(Texts.text("talks.card." + number))));
        add(list);
    }
}
