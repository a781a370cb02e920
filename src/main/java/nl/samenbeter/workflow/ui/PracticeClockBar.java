package nl.samenbeter.workflow.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDateTime;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.workflow.PracticeClock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.AsyncTaskExecutor;

/** The programme's time, and moving it: to the next event, a day, a week, a moment of one's own. */
class PracticeClockBar extends Div {

    private final PracticeClock clock;
    private final AsyncTaskExecutor executor;
    private final Span now = new Span();
    private final Span next = new Span();
    private final Button toNext;
    private final Button day;
    private final Button week;
    private final Button choose;
    private final MenuBar phone = new MenuBar();
    private @Nullable Runnable forget;
    private @Nullable Registration navigation;

    PracticeClockBar(PracticeClock clock, AsyncTaskExecutor executor) {
        this.clock = clock;
        this.executor = executor;
        addClassName("practice");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", Texts.text("workflow.clock.title"));
        Span title = new Span(Texts.text("workflow.clock.title"));
        title.addClassName("title");
        now.addClassName("num");
        next.addClassNames("next", "wide-only");
        Span made = new Span(Texts.text("workflow.clock.madeUp"));
        made.addClassName("made-up");
        Div texts = new Div(new Div(title, now), made);
        texts.addClassName("texts");
        toNext = button("workflow.clock.next", Icon.PLAY_NEXT, this::moveToNext);
        day = button("workflow.clock.day", null, () -> move(clock.now().plusDays(1)));
        week = button("workflow.clock.week", null, () -> move(clock.now().plusWeeks(1)));
        choose = button("workflow.clock.choose", Icon.CALENDAR, this::chooseMoment);
        var further = phone.addItem(Texts.text("workflow.clock.further")).getSubMenu();
        further.addItem(Texts.text("workflow.clock.next"), click -> moveToNext());
        further.addItem(
                Texts.text("workflow.clock.day"), click -> move(clock.now().plusDays(1)));
        further.addItem(
                Texts.text("workflow.clock.week"), click -> move(clock.now().plusWeeks(1)));
        further.addItem(Texts.text("workflow.clock.choose"), click -> chooseMoment());
        phone.addClassName("phone-only");
        add(texts, next, toNext, day, week, choose, phone);
        show();
    }

    private Button button(String key, @Nullable Icon icon, Runnable action) {
        Button button = new Button(Texts.text(key), click -> action.run());
        if (icon != null) {
            button.setIcon(icon.create());
        }
        button.addClassName("wide-only");
        return button;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        navigation = ui.addAfterNavigationListener(event -> show());
        forget = clock.onMoved(() -> {
            if (ui.isAttached()) {
                ui.access(this::show);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (forget != null) {
            forget.run();
            forget = null;
        }
        if (navigation != null) {
            navigation.remove();
            navigation = null;
        }
    }

    private void show() {
        LocalDateTime moment = clock.now();
        now.setText(Texts.text(
                "workflow.clock.now", Dates.dayYear(moment.toLocalDate()), Dates.time(moment.toLocalTime())));
        var upcoming = clock.next();
        next.setText(upcoming.map(fired -> Texts.text(
                        "workflow.clock.upcoming", Dates.moment(moment.toLocalDate(), fired.at()), fired.name()))
                .orElseGet(() -> Texts.text("workflow.clock.nothing")));
        toNext.setEnabled(upcoming.isPresent());
    }

    private void moveToNext() {
        clock.next()
                .ifPresentOrElse(
                        fired -> move(
                                fired.at().isAfter(clock.now())
                                        ? fired.at().plusSeconds(1)
                                        : clock.now().plusSeconds(1)),
                        () -> Notices.info(Texts.text("workflow.clock.nothing")));
    }

    private void chooseMoment() {
        Dialog dialog = new Dialog(Texts.text("workflow.clock.choose"));
        DateTimePicker picker = new DateTimePicker(Texts.text("workflow.clock.moment"));
        picker.setValue(clock.now().toLocalDate().plusDays(1).atTime(8, 0));
        picker.setMin(clock.now());
        Button go = new Button(Texts.text("workflow.clock.go"), click -> {
            if (picker.getValue() != null) {
                dialog.close();
                move(picker.getValue());
            }
        });
        go.addThemeName("primary");
        dialog.add(picker);
        dialog.getFooter().add(new Button(Texts.text("workflow.clock.cancel"), click -> dialog.close()), go);
        dialog.open();
    }

    /** Weeks of jobs take a while: in the background, with the buttons off, and the page looks again afterwards. */
    private void move(LocalDateTime target) {
        UI ui = UI.getCurrent();
        busy(true);
        executor.execute(() -> {
            try {
                var moved = clock.moveTo(target);
                ui.access(() -> {
                    busy(false);
                    show();
                    ui.refreshCurrentRoute(true);
                    moved.stoppedAt()
                            .ifPresentOrElse(
                                    step -> Notices.error(Texts.text("workflow.clock.stopped", step)),
                                    () -> Notices.success(Texts.text(
                                            "workflow.clock.moved",
                                            moved.fired().size())));
                });
            } catch (RuntimeException failure) {
                ui.access(() -> {
                    busy(false);
                    show();
                    Notices.error(Failures.sentence(failure));
                });
            }
        });
    }

    private void busy(boolean busy) {
        toNext.setEnabled(!busy);
        day.setEnabled(!busy);
        week.setEnabled(!busy);
        choose.setEnabled(!busy);
        phone.setEnabled(!busy);
        if (busy) {
            next.setText(Texts.text("workflow.clock.busy"));
        }
    }
}
