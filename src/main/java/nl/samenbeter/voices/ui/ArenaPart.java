package nl.samenbeter.voices.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.Set;
import nl.samenbeter.materials.MaterialQueries;
import nl.samenbeter.materials.ui.MaterialLinks;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.voices.ArenaService;
import nl.samenbeter.voices.HeardLine;
import nl.samenbeter.voices.VoiceDetails;
import nl.samenbeter.voices.VoiceId;
import nl.samenbeter.voices.VoiceQueries;
import nl.samenbeter.voices.VoiceStatus;

/** The arena: its script with a clock, what was heard, and sorting it. */
class ArenaPart extends Div {

    private static final int LONGEST_LINE = 200;

    /** What something heard in an arena can become, where a room keeps it. */
    private static final Set<FollowUpKind> POSSIBLE = EnumSet.of(FollowUpKind.ACTION, FollowUpKind.ATTENTION_POINT);

    private final VoiceQueries queries;
    private final ArenaService service;
    private final Set<FollowUpKind> kinds;
    private final Section script = script();
    private final Div heard = new Div();
    private VoiceDetails details;

    /** On a page of its own. */
    static ArenaPart of(
            VoiceDetails details,
            VoiceQueries queries,
            ArenaService service,
            Set<FollowUpKind> kinds,
            MaterialQueries materials,
            Runnable finished) {
        var part = new ArenaPart(details, queries, service, kinds);
        if (part.isOpen()) {
            MaterialLinks.atStep(materials, Texts.text("voices.arena.script"), "arena")
                    .ifPresent(links -> part.script.addComponentAtIndex(1, links));
            part.add(part.finish(finished));
        }
        return part;
    }

    /** In the form of its task, whose button finishes it. */
    ArenaPart(VoiceDetails details, VoiceQueries queries, ArenaService service, Set<FollowUpKind> kinds) {
        this.details = details;
        this.queries = queries;
        this.service = service;
        this.kinds = EnumSet.copyOf(POSSIBLE);
        this.kinds.retainAll(kinds);
        addClassNames("stack", "arena");
        if (isOpen()) {
            add(script);
        }
        var card = Html.card(Texts.text("voices.arena.heard"));
        card.add(heard);
        add(card);
        show();
    }

    private boolean isOpen() {
        return details.mayAsk() && details.row().status() == VoiceStatus.OPEN;
    }

    private static Section script() {
        var steps = with(new OrderedList(), "script");
        steps.add(step("begin"), step("listen"), step("sort"));
        var card = Html.card(Texts.text("voices.arena.script"));
        card.add(new ArenaClock(), steps);
        return card;
    }

    private static ListItem step(String name) {
        return new ListItem(
                new H3(Texts.text("voices.arena." + name)), new Paragraph(Texts.text("voices.arena." + name + ".how")));
    }

    /** The script stays: its clock runs. */
    private void show() {
        heard.removeAll();
        if (details.lines().isEmpty()) {
            heard.add(new Paragraph(Texts.text("voices.arena.nothing")));
        }
        var list = with(new UnorderedList(), "rows heard");
        details.lines().forEach(line -> list.add(item(line)));
        heard.add(list);
        if (isOpen()) {
            heard.add(writing());
        }
    }

    private Component writing() {
        var words = new TextField(Texts.text("voices.arena.write"));
        words.setHelperText(Texts.text("voices.arena.writeHelp"));
        words.setMaxLength(LONGEST_LINE);
        words.setWidthFull();
        var add = new Button(Texts.text("voices.arena.add"));
        add.addClickListener(click -> tried(() -> service.hear(voice(), words.getValue())));
        add.addClickShortcut(Key.ENTER).listenOn(words);
        if (!details.lines().isEmpty()) {
            words.focus();
        }
        return with(new Div(), "writing", words, add);
    }

    private Component finish(Runnable finished) {
        var finish = new Button(Texts.text("voices.arena.finish"));
        finish.addThemeVariants(ButtonVariant.PRIMARY);
        finish.setDisableOnClick(true);
        finish.addClickListener(click -> {
            if (Failures.trying(this::finishIt)) {
                finished.run();
            }
            finish.setEnabled(true);
        });
        return with(new Div(), "form-buttons", Notices.card(Tone.INFO, Texts.text("voices.arena.finishAbout")), finish);
    }

    private void finishIt() {
        if (service.finish(voice())) {
            Notices.success(Texts.text("voices.arena.taskDone"));
        }
    }

    private ListItem item(HeardLine line) {
        var item = new ListItem(with(new Div(), "grow", span(line.words())));
        if (isOpen()) {
            var sorting = new LineSorting(line, (feasible, effect) -> service.sort(line.id(), feasible, effect));
            var remove = new Button(Texts.text("voices.arena.remove"), click -> tried(() -> service.remove(line.id())));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(Texts.text("voices.arena.removeOf", line.words()));
            item.add(with(new Div(), "sorting", sorting, remove));
        } else if (line.worth() > 0) {
            item.add(with(new Div(), "meta", span(LineSorting.words(line))));
        }
        if (line.became() != null) {
            item.add(with(new Div(), "meta", span(Texts.text("voices.arena.became." + line.became()))));
        } else if (details.mayAsk()) {
            kinds.forEach(kind -> item.add(follow(line, kind)));
        }
        return item;
    }

    private Button follow(HeardLine line, FollowUpKind kind) {
        var button = new Button(Texts.text("voices.arena.follow." + kind));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(click -> new FollowDialog(line.words(), title -> {
                    service.follow(line.id(), kind, title);
                    lookAgain();
                })
                .open());
        return button;
    }

    private void tried(Runnable change) {
        if (Failures.trying(change)) {
            lookAgain();
        }
    }

    private void lookAgain() {
        details = queries.details(voice());
        show();
    }

    private VoiceId voice() {
        return details.row().id();
    }
}
