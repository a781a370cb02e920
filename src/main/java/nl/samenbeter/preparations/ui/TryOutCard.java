package nl.samenbeter.preparations.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.samenbeter.preparations.AgreeTryOut;
import nl.samenbeter.preparations.DesignDetails;
import nl.samenbeter.preparations.GroupRow;
import nl.samenbeter.preparations.TryOutId;
import nl.samenbeter.preparations.TryOutRow;
import nl.samenbeter.preparations.TryOutState;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/** How a preparation ends: who tries it, when, and who comes to watch; and what came of it. */
class TryOutCard extends Div {

    private final Changes changes;
    private final Div body = with(new Div(), "stack");
    private @Nullable Shown shown;

    /** What the page does; a refusal is thrown. */
    interface Changes {

        void agree(AgreeTryOut agreed);

        void moveTryOut(TryOutId tryOut, LocalDate day);

        void callOffTryOut(TryOutId tryOut);
    }

    private record Shown(DesignDetails.TryOutPart part, boolean mayWork) {}

    TryOutCard(Changes changes) {
        this.changes = changes;
        var card = Html.card(Texts.text("preparations.tryOut.title"));
        card.add(body);
        add(card);
    }

    void show(DesignDetails design) {
        var next = new Shown(design.tryOut(), design.mayWork());
        if (!next.equals(shown)) {
            shown = next;
            show();
        }
    }

    private void show() {
        Shown now = Objects.requireNonNull(shown);
        body.removeAll();
        var rows = with(new UnorderedList(), "rows");
        now.part().rows().forEach(row -> rows.add(row(row)));
        if (now.part().rows().isEmpty()) {
            body.add(with(new Paragraph(Texts.text("preparations.tryOut.intro")), "t2"));
        } else {
            body.add(rows);
        }
        if (!now.mayWork()) {
            return;
        }
        TryOutRow open = now.part().open();
        if (open == null && now.part().rows().stream().noneMatch(row -> row.state() == TryOutState.INTRODUCED)) {
            body.add(form(now.part()));
        } else if (open != null) {
            body.add(move(open, now.part()));
        }
    }

    static ListItem row(TryOutRow row) {
        var line = with(
                new ListItem(),
                "try-out",
                with(
                        new Div(),
                        "grow",
                        span(Dates.sentence(Dates.longDay(row.day())), "script-name"),
                        span(Texts.text("preparations.tryOut.who", row.tries(), row.watcher()), "t2"),
                        span(row.seen() == null ? "" : Texts.text("preparations.tryOut.saw", row.seen()), "t2")),
                badge(row.state()));
        if (row.visit()) {
            line.add(span(Texts.text("preparations.tryOut.visit"), "t2"));
        }
        return line;
    }

    private static StatusBadge badge(TryOutState state) {
        String words = Texts.text("preparations.tryOut." + state);
        return switch (state) {
            case AGREED -> new StatusBadge(Status.UPCOMING, words);
            case INTRODUCED -> new StatusBadge(Status.DONE, words);
            case ADJUSTED -> new StatusBadge(Status.BUSY, words);
            case STOPPED -> new StatusBadge(Status.CANCELLED, words);
            case LAPSED -> new StatusBadge(Status.LAPSED, words);
            case CALLED_OFF -> new StatusBadge(Status.CANCELLED, words);
        };
    }

    private Div form(DesignDetails.TryOutPart part) {
        var day = day("preparations.tryOut.day", part, part.from().plusDays(7));
        var tries = person("preparations.tryOut.tries", part.team());
        var watcher = new PersonOrTeacher(Texts.text("preparations.tryOut.watcher"), part.teachers());
        watcher.help(
                Texts.text(part.visits() ? "preparations.tryOut.watcherVisits" : "preparations.tryOut.watcherHelp"));
        watcher.offer(part.team());
        tries.addValueChangeListener(change -> watcher.offer(part.team().stream()
                .filter(person -> !person.equals(change.getValue()))
                .toList()));
        var agree = new Button(Texts.text("preparations.tryOut.agree"), Icon.TICK.create(), click -> {
            if (filled(day, tries, watcher)) {
                tell(
                        day,
                        () -> changes.agree(new AgreeTryOut(
                                day.getValue(),
                                tries.getValue().id(),
                                watcher.person(),
                                watcher.name(),
                                Texts.text("preparations.tryOut.visitTitle"))));
            }
        });
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        return with(new Div(), "try-out-form", tries, day, watcher, agree);
    }

    private static boolean filled(DatePicker day, Select<GroupRow.Person> tries, PersonOrTeacher watcher) {
        tries.setErrorMessage(Texts.text("preparations.tryOut.personMissing"));
        tries.setInvalid(tries.isEmpty());
        day.setInvalid(day.isEmpty());
        day.setErrorMessage(Texts.text("preparations.tryOut.dayMissing"));
        boolean watched = watcher.isFilled();
        return watched && !tries.isEmpty() && !day.isEmpty();
    }

    private Div move(TryOutRow open, DesignDetails.TryOutPart part) {
        var day = day("preparations.tryOut.otherDay", part, open.day());
        if (open.visit()) {
            day.setHelperText(Texts.text("preparations.tryOut.moveVisit"));
        }
        var move = new Button(Texts.text("preparations.tryOut.move"), click -> {
            if (!day.isEmpty()) {
                tell(day, () -> changes.moveTryOut(open.id(), day.getValue()));
            }
        });
        move.addThemeVariants(ButtonVariant.TERTIARY);
        var asked = with(new Div(), "stack");
        var callOff = new Button(Texts.text("preparations.tryOut.callOff"), click -> ask(asked, open));
        callOff.addThemeVariants(ButtonVariant.TERTIARY);
        return with(new Div(), "try-out-form", day, move, callOff, asked);
    }

    private void ask(Div asked, TryOutRow open) {
        var yes = new Button(
                Texts.text("preparations.tryOut.callOffYes"),
                click -> Failures.trying(() -> changes.callOffTryOut(open.id())));
        yes.addThemeVariants(ButtonVariant.ERROR);
        yes.setDisableOnClick(true);
        var no = new Button(Texts.text("preparations.tryOut.callOffNo"), click -> asked.removeAll());
        asked.removeAll();
        asked.add(Notices.card(
                Tone.WARN,
                Texts.text(open.visit() ? "preparations.tryOut.callOffVisit" : "preparations.tryOut.callOffSure"),
                yes,
                no));
        no.focus();
    }

    private static void tell(DatePicker day, Runnable change) {
        try {
            change.run();
        } catch (RuntimeException refused) {
            day.setErrorMessage(Failures.sentence(refused));
            day.setInvalid(true);
            day.focus();
        }
    }

    private static DatePicker day(String key, DesignDetails.TryOutPart part, LocalDate proposed) {
        var day = Pickers.day(Texts.text(key));
        day.setManualValidation(true);
        day.setMin(part.from());
        day.setMax(part.until());
        day.setValue(proposed);
        return day;
    }

    private static Select<GroupRow.Person> person(String key, List<GroupRow.Person> team) {
        var person = new Select<GroupRow.Person>();
        person.setLabel(Texts.text(key));
        person.setItems(team);
        person.setItemLabelGenerator(GroupRow.Person::name);
        person.setManualValidation(true);
        return person;
    }
}
