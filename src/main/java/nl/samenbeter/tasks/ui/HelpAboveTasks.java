package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.tasks.HelpQuestion;
import nl.samenbeter.tasks.TaskHelpService;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;
import org.springframework.core.annotation.Order;

/** With which tasks colleagues wait for the reader's help. */
@org.springframework.stereotype.Component
@Order(10)
class HelpAboveTasks implements AboveTasks {

    private final TaskHelpService service;
    private final TaskQueries queries;

    HelpAboveTasks(TaskHelpService service, TaskQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @Override
    public Optional<Component> component() {
        return Optional.of(new Block());
    }

    private final class Block extends Section {

        private Block() {
            addClassNames("card", "help-asked");
        }

        @Override
        protected void onAttach(AttachEvent event) {
            super.onAttach(event);
            show();
            var going = event.getUI().addAfterNavigationListener(arrived -> show());
            addDetachListener(detach -> {
                detach.unregisterListener();
                going.remove();
            });
        }

        private void show() {
            removeAll();
            List<HelpQuestion> questions = service.askedOfMe();
            setVisible(!questions.isEmpty());
            if (!questions.isEmpty()) {
                var list = new UnorderedList();
                questions.forEach(question -> list.add(new ListItem(line(question))));
                add(new H2(Texts.text("tasks.help.ofMeTitle")), list);
            }
        }

        private Anchor line(HelpQuestion question) {
            var row = queries.details(question.task()).row();
            var who = new Span(Dates.sentence(Texts.text(
                    "tasks.help.ofMe",
                    TaskParts.name(question.askerName()),
                    Dates.day(question.at().toLocalDate()))));
            who.addClassNames("s", "t2");
            var words = new Div(new Span(TaskWords.title(row)), who);
            return new Anchor(TasksView.ROUTE + "/" + row.id(), Icon.HELP.square(), words);
        }
    }
}
