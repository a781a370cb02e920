package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import nl.samenbeter.tasks.TaskNote;
import nl.samenbeter.tasks.TaskNoteKind;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.tasks.TaskTalkService;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Texts;

/** What has happened to the task and what was said about it, with room to say more. */
final class TalkPart extends Div {

    private final TaskRow row;
    private final TaskTalkService service;
    private final Div said = new Div();
    private final TextArea words = new TextArea(Texts.text("tasks.talk.words"));

    TalkPart(TaskRow row, TaskTalkService service) {
        this.row = row;
        this.service = service;
        addClassName("task-part");
        show();
        add(said);
        if (row.shared()) {
            words.setHelperText(TaskWords.whose(row, "readers"));
            add(words, TaskParts.button("tasks.talk.do", this::comment));
        }
    }

    private void comment() {
        if (Failures.trying(() -> service.comment(row.id(), words.getValue()))) {
            words.clear();
            show();
        }
    }

    private void show() {
        said.removeAll();
        List<TaskNote> notes = service.history(row.id());
        if (notes.isEmpty()) {
            said.add(new Paragraph(Texts.text("tasks.talk.nothing")));
            return;
        }
        var list = new OrderedList();
        list.addClassName("task-history");
        notes.forEach(note -> list.add(line(note)));
        said.add(list);
    }

    private static ListItem line(TaskNote note) {
        var when = new Span(Dates.moment(note.at()));
        when.addClassNames("s", "t2");
        var line = new ListItem(when, what(note));
        if (note.words() != null) {
            var words = new Paragraph(note.words());
            words.addClassName("task-words");
            line.add(words);
        }
        return line;
    }

    private static Component what(TaskNote note) {
        if (note.kind() == TaskNoteKind.FINISHED && note.person().isEmpty()) {
            return new Span(Texts.text("tasks.history.done"));
        }
        String kind = "tasks.history." + note.kind().name().toLowerCase(Locale.ROOT);
        String who = note.person().isEmpty() ? Texts.text("tasks.history.somebody") : note.person();
        String other =
                note.other() == null || note.other().isEmpty() ? Texts.text("tasks.history.aColleague") : note.other();
        String day = note.day() == null ? "" : Dates.longDay(note.day());
        return new Span(note.mine() ? Texts.text(kind + ".me", other, day) : Texts.text(kind, who, other, day));
    }
}
