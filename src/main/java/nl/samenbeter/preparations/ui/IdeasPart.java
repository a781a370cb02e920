package nl.samenbeter.preparations.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import nl.samenbeter.preparations.DesignDetails;
import nl.samenbeter.preparations.IdeaCardId;
import nl.samenbeter.preparations.IdeaRow;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Ideas on cards: the own ones while everybody writes in silence, all of them without names when the group chooses. */
class IdeasPart extends Div {

    private static final int MOST_CHARACTERS = 200;

    private final Changes changes;
    private final Paragraph help = new Paragraph();
    private final UnorderedList cards = with(new UnorderedList(), "ideas");
    private final TextField words = new TextField(Texts.text("preparations.ideas.add"));
    private @Nullable Shown shown;

    /** What the page does with ideas; a refusal is thrown. */
    interface Changes {

        void addIdea(String words);

        void removeIdea(IdeaCardId idea);

        void weighIdea(IdeaCardId idea, @Nullable Integer effect, @Nullable Integer feasibility);

        void chooseIdea(IdeaCardId idea);
    }

    private record Shown(boolean all, List<IdeaRow> ideas, int hidden) {}

    IdeasPart(Changes changes) {
        this.changes = changes;
        help.addClassName("t2");
        words.setMaxLength(MOST_CHARACTERS);
        words.setManualValidation(true);
        var add = new Button(Texts.text("preparations.ideas.addButton"), Icon.PLUS.create(), click -> add());
        words.addKeyPressListener(Key.ENTER, press -> add());
        var card = Html.card(Texts.text("preparations.ideas.title"));
        card.add(help, cards, with(new Div(), "idea-add", words, add));
        add(card);
    }

    void show(DesignDetails design) {
        var next = new Shown(design.ideasShown(), design.ideas(), design.hiddenIdeas());
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        help.setText(
                next.all()
                        ? Texts.text("preparations.ideas.choose")
                        : Texts.text("preparations.ideas.silent", next.hidden()));
        cards.removeAll();
        next.ideas().forEach(idea -> cards.add(next.all() ? open(idea) : own(idea)));
    }

    private void add() {
        try {
            changes.addIdea(words.getValue());
            words.clear();
            words.setInvalid(false);
            words.focus();
        } catch (RuntimeException refused) {
            words.setErrorMessage(Failures.sentence(refused));
            words.setInvalid(true);
        }
    }

    private ListItem own(IdeaRow idea) {
        var away = new Button(Icon.TRASH.create(), click -> Failures.trying(() -> changes.removeIdea(idea.id())));
        away.addClassName("iconbtn");
        away.setAriaLabel(Texts.text("preparations.ideas.remove", idea.words()));
        return with(new ListItem(), "idea", span(idea.words(), "idea-words"), away);
    }

    private ListItem open(IdeaRow idea) {
        var effect = points("preparations.ideas.effect", idea.effect());
        effect.setAriaLabel(Texts.text("preparations.ideas.effectOf", idea.words()));
        var feasibility = points("preparations.ideas.feasibility", idea.feasibility());
        feasibility.setAriaLabel(Texts.text("preparations.ideas.feasibilityOf", idea.words()));
        effect.addValueChangeListener(change ->
                Failures.trying(() -> changes.weighIdea(idea.id(), change.getValue(), feasibility.getValue())));
        feasibility.addValueChangeListener(
                change -> Failures.trying(() -> changes.weighIdea(idea.id(), effect.getValue(), change.getValue())));
        var line = with(new ListItem(), "idea", span(idea.words(), "idea-words"), effect, feasibility);
        if (idea.weight() > 0) {
            line.add(span(Texts.text("preparations.ideas.weight", idea.weight()), "t2"));
        }
        if (idea.chosen()) {
            line.addClassName("chosen");
            line.add(new StatusBadge(Status.DONE, Texts.text("preparations.ideas.chosen")));
        } else {
            var choose = new Button(
                    Texts.text("preparations.ideas.chooseThis"),
                    click -> Failures.trying(() -> changes.chooseIdea(idea.id())));
            choose.setAriaLabel(Texts.text("preparations.ideas.chooseIdea", idea.words()));
            choose.addThemeVariants(ButtonVariant.TERTIARY);
            line.add(choose);
        }
        return line;
    }

    private static Select<Integer> points(String key, @Nullable Integer value) {
        var points = new Select<Integer>();
        points.setItems(1, 2, 3);
        points.setItemLabelGenerator(one -> Texts.text("preparations.ideas.points", one));
        points.setLabel(Texts.text(key));
        points.setValue(value);
        points.addClassName("idea-points");
        return points;
    }
}
