package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.IntConsumer;
import nl.samenbeter.files.FileIntake;
import nl.samenbeter.files.IncomingFile;
import nl.samenbeter.files.ui.FileLink;
import nl.samenbeter.files.ui.FileUpload;
import nl.samenbeter.tasks.TaskFileService;
import nl.samenbeter.tasks.TaskFiles;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;

/** The files of the task, to save and, one's own, to take away, with room to add more. */
final class FilesPart extends Div {

    private final TaskRow row;
    private final TaskFileService service;
    private final IntConsumer counted;
    private final Div there = new Div();

    FilesPart(TaskRow row, TaskFileService service, FileIntake intake, IntConsumer counted) {
        this.row = row;
        this.service = service;
        this.counted = counted;
        addClassNames("task-part", "files");
        TaskFiles files = show();
        add(there);
        if (files.open()) {
            var readers = new Paragraph(TaskWords.whose(row, "readers"));
            readers.addClassNames("s", "t2");
            add(new FileUpload(intake, new ToTask(), this::show), readers);
        } else {
            add(new Paragraph(Texts.text("tasks.files.closed")));
        }
    }

    private TaskFiles show() {
        TaskFiles files = service.files(row.id());
        counted.accept(files.lines().size());
        there.removeAll();
        if (files.lines().isEmpty()) {
            there.add(new Paragraph(Texts.text("tasks.files.nothing")));
            return files;
        }
        var list = new UnorderedList();
        list.addClassName("file-list");
        files.lines().forEach(line -> list.add(item(line)));
        there.add(list);
        return files;
    }

    private ListItem item(TaskFiles.Line file) {
        var item = new ListItem();
        item.addClassName("file");
        fill(item, file);
        return item;
    }

    private void fill(ListItem item, TaskFiles.Line file) {
        String who = file.mine()
                ? Texts.text("tasks.files.you")
                : file.person().isEmpty() ? Texts.text("tasks.history.somebody") : file.person();
        var about = new Span(Texts.text("tasks.files.about", FileLink.size(file.size()), who, Dates.moment(file.at())));
        about.addClassNames("s", "t2");
        var what = new Div(new FileLink(file.id(), file.name()), about);
        what.addClassName("file-what");
        item.removeAll();
        item.add(Icon.DOCUMENT.create(), what);
        if (file.mine()) {
            var remove = new Button(Icon.TRASH.create(), click -> ask(item, file));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(Texts.text("tasks.files.remove", file.name()));
            item.add(remove);
        }
    }

    /** In the line itself, for it cannot be taken back. */
    private void ask(ListItem item, TaskFiles.Line file) {
        var question = new Span(Texts.text("tasks.files.sure", file.name()));
        question.addClassName("file-what");
        var yes = new Button(Texts.text("tasks.files.removeIt"), click -> remove(file));
        yes.addThemeVariants(ButtonVariant.ERROR);
        yes.setDisableOnClick(true);
        var no = new Button(Texts.text("tasks.files.keepIt"), click -> {
            fill(item, file);
            item.getChildren()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .forEach(Button::focus);
        });
        var answers = new Div(yes, no);
        answers.addClassName("file-answers");
        item.removeAll();
        item.add(question, answers);
        no.focus();
    }

    private void remove(TaskFiles.Line file) {
        Failures.trying(() -> service.remove(row.id(), file.id()));
        show();
    }

    private final class ToTask implements FileUpload.Taker {

        @Override
        public void mustTake() {
            service.mustTakeFiles(row.id());
        }

        @Override
        public void take(IncomingFile file) {
            service.attach(row.id(), file);
        }
    }
}
