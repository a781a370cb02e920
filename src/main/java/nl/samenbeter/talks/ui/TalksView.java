package nl.samenbeter.talks.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.samenbeter.talks.TalkNoteQueries;
import nl.samenbeter.talks.TalkNoteRow;
import nl.samenbeter.talks.TalkNoteService;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** The reader's own coach talks. What stands here is read by the two only; the device keeps nothing of it. */
@Route(value = TalksView.ROUTE, layout = MainLayout.class)
@Menu(order = 3.7, icon = "speech")
@RolesAllowed({"MEMBER", "COACH"})
@StyleSheet("context://styles/talks.css")
class TalksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "gesprekken";

    private final TalkNoteQueries queries;
    private final TalkNoteService service;

    TalksView(TalkNoteQueries queries, TalkNoteService service) {
        this.queries = queries;
        this.service = service;
        addClassName("talks-page");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("menu.gesprekken");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeader(Texts.text("menu.gesprekken")));
        add(Notices.card(Tone.INFO, Icon.LOCK, Texts.text("talks.note.private")));
        List<TalkNoteRow> talks = queries.mine();
        var stack = with(new Div(), "stack");
        if (talks.isEmpty()) {
            stack.add(new EmptyState(Texts.text("talks.note.none")));
        }
        talks.forEach(talk -> stack.add(talk(talk)));
        stack.add(new TalkQuestions());
        add(stack);
    }

    /** Only this talk is read again: what is typed at another stays. */
    private void showAgain(Section card, TalkNoteRow before) {
        queries.mine().stream()
                .filter(talk ->
                        talk.talks().equals(before.talks()) && talk.member().equals(before.member()))
                .findFirst()
                .ifPresentOrElse(
                        talk -> card.getParent()
                                .map(Div.class::cast)
                                .ifPresent(stack -> stack.replace(card, talk(talk))),
                        this::show);
    }

    private Section talk(TalkNoteRow talk) {
        var card = card(Texts.text("talks.note.with", talk.other()));
        card.add(with(new Div(), "meta", span(Dates.sentence(Dates.longDay(talk.heldOn())))));
        if (talk.byMe()) {
            card.add(words(
                    card,
                    talk,
                    Texts.text("talks.note.agreed"),
                    talk.agreed(),
                    TalkNoteService.LONGEST_AGREED,
                    text -> service.write(talk.talks(), talk.member(), talk.version(), text)));
            if (!talk.ownLine().isEmpty()) {
                card.add(read(Texts.text("talks.note.ownLineOf", talk.other()), talk.ownLine()));
            }
        } else {
            card.add(read(Texts.text("talks.note.agreed"), talk.agreed()));
            if (talk.note() != null) {
                card.add(words(
                        card,
                        talk,
                        Texts.text("talks.note.ownLine"),
                        talk.ownLine(),
                        TalkNoteService.LONGEST_OWN_LINE,
                        text -> service.addOwnLine(talk.note(), talk.version(), text)));
            }
        }
        return card;
    }

    private static Component read(String label, String text) {
        return with(new Div(), "talk-words", new H3(label), with(new Paragraph(text), "talk-text"));
    }

    private interface Keep {

        void keep(String text);
    }

    private Component words(Section card, TalkNoteRow talk, String label, String text, int longest, Keep keep) {
        var area = new TextArea(label, text, "");
        area.setMaxLength(longest);
        area.setWidthFull();
        var refusal = new Div();
        refusal.getElement().setAttribute("aria-live", "polite");
        var button = new Button(Texts.text("talks.note.keep"), click -> {
            refusal.removeAll();
            try {
                keep.keep(area.getValue());
            } catch (RuntimeException refused) {
                refusal.add(Notices.card(Tone.WARN, Failures.sentence(refused)));
                return;
            }
            showAgain(card, talk);
            Notices.success(Texts.text("talks.note.kept"));
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return with(new Div(), "talk-words", area, refusal, button);
    }
}
