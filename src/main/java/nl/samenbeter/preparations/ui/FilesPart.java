package nl.samenbeter.preparations.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.samenbeter.files.FileIntake;
import nl.samenbeter.files.IncomingFile;
import nl.samenbeter.files.ui.FileLink;
import nl.samenbeter.files.ui.FileUpload;
import nl.samenbeter.preparations.GroupRef;
import nl.samenbeter.preparations.SheetFileService;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** The standard-work sheet: files that a group puts with its design. */
class FilesPart extends Div {

    private final GroupRef group;
    private final SheetFileService service;
    private final Div there = with(new Div(), "stack");
    private List<SheetFileService.Line> shown = List.of();

    FilesPart(GroupRef group, SheetFileService service, FileIntake intake, boolean mayWork) {
        this.group = group;
        this.service = service;
        var card = Html.card(Texts.text("preparations.files.title"));
        card.add(with(new Paragraph(Texts.text("preparations.files.about")), "t2"), there);
        if (mayWork) {
            card.add(new FileUpload(intake, new ToSheet(), this::show));
        }
        add(card);
        draw();
    }

    /** A question that is being asked about a file stays, unless the files are other ones. */
    final void show() {
        List<SheetFileService.Line> now = service.files(group);
        if (!now.equals(shown)) {
            shown = now;
            draw();
        }
    }

    private void draw() {
        there.removeAll();
        if (shown.isEmpty()) {
            there.add(new Paragraph(Texts.text("preparations.files.nothing")));
            return;
        }
        var list = with(new UnorderedList(), "file-list");
        shown.forEach(file -> list.add(item(file)));
        there.add(list);
    }

    private ListItem item(SheetFileService.Line file) {
        String who = file.mine()
                ? Texts.text("tasks.files.you")
                : file.person().isEmpty() ? Texts.text("tasks.history.somebody") : file.person();
        var what = with(
                new Div(),
                "file-what",
                new FileLink(file.id(), file.name()),
                span(
                        Texts.text("tasks.files.about", FileLink.size(file.size()), who, Dates.moment(file.at())),
                        "s",
                        "t2"));
        var item = with(new ListItem(), "file", Icon.DOCUMENT.create(), what);
        if (file.mine()) {
            var remove = new Button(Icon.TRASH.create(), click -> ask(file));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(Texts.text("tasks.files.remove", file.name()));
            item.add(remove);
        }
        return item;
    }

    /** It cannot be taken back. */
    private void ask(SheetFileService.Line file) {
        var yes = new Button(
                Texts.text("tasks.files.removeIt"),
                click -> Failures.trying(() -> {
                    service.remove(group, file.id());
                    show();
                }));
        yes.addThemeVariants(ButtonVariant.ERROR);
        yes.setDisableOnClick(true);
        var no = new Button(Texts.text("tasks.files.keepIt"), click -> draw());
        draw();
        there.addComponentAsFirst(Notices.card(Tone.WARN, Texts.text("tasks.files.sure", file.name()), yes, no));
        no.focus();
    }

    private final class ToSheet implements FileUpload.Taker {

        @Override
        public void mustTake() {
            service.mustTakeFiles(group);
        }

        @Override
        public void take(IncomingFile file) {
            service.attach(group, file);
        }
    }
}
