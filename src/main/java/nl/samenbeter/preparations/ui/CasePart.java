package nl.samenbeter.preparations.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import nl.samenbeter.preparations.BringCase;
import nl.samenbeter.preparations.DesignDetails;
import nl.samenbeter.preparations.GroupRow;
import nl.samenbeter.preparations.TopicRow;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The case that the question owner brings: read by the group, written by the owner. */
class CasePart extends Div {

    private static final int QUESTION = 300;
    private static final int SITUATION = 500;
    private static final int FIGURE = 100;
    private static final int SOURCE = 200;

    private final Changes changes;
    private final Div body = with(new Div(), "stack");
    private @Nullable Shown shown;
    private boolean editing;

    /** What the page does with a case; a refusal is thrown. */
    interface Changes {

        void bring(BringCase brought);
    }

    private record Shown(
            @Nullable BringCase brought,
            List<TopicRow> topics,
            List<GroupRow.Person> teachers,
            boolean mayBring,
            @Nullable String owner) {}

    CasePart(Changes changes) {
        this.changes = changes;
        var card = Html.card(Texts.text("preparations.case.title"));
        card.add(body);
        add(card);
    }

    /** What is being typed stays. */
    void show(DesignDetails design) {
        var owner = design.row().questionOwner();
        var next = new Shown(
                design.brought(),
                design.topics(),
                design.tryOut().teachers(),
                design.mayBring(),
                owner == null ? null : owner.name());
        if (!next.equals(shown)) {
            shown = next;
            if (!editing) {
                read();
            }
        }
    }

    private void read() {
        editing = false;
        body.removeAll();
        Shown now = Objects.requireNonNull(shown);
        if (now.brought() == null) {
            body.add(new Paragraph(
                    now.mayBring()
                            ? Texts.text("preparations.case.bringYours")
                            : now.owner() == null
                                    ? Texts.text("preparations.case.nobody")
                                    : Texts.text("preparations.case.waits", now.owner())));
        } else {
            body.add(facts(now.brought()));
        }
        if (now.mayBring()) {
            var write = new Button(
                    Texts.text(now.brought() == null ? "preparations.case.bring" : "preparations.case.change"),
                    Icon.PENCIL.create(),
                    click -> edit());
            if (now.brought() != null) {
                write.addThemeVariants(ButtonVariant.TERTIARY);
            }
            body.add(write);
        }
    }

    static DescriptionList facts(BringCase brought) {
        var facts = new DescriptionList();
        facts.addClassName("case-facts");
        fact(facts, "preparations.case.question", brought.question());
        fact(facts, "preparations.case.goal", brought.goal());
        fact(facts, "preparations.case.situation", brought.situation());
        fact(facts, "preparations.case.figure", brought.figure());
        fact(facts, "preparations.case.source", brought.source());
        fact(
                facts,
                "preparations.case.guest",
                brought.guest() == null ? null : brought.guest().name());
        return facts;
    }

    private static void fact(DescriptionList facts, String key, @Nullable String words) {
        if (words != null) {
            facts.add(new DescriptionList.Term(Texts.text(key)), new DescriptionList.Description(words));
        }
    }

    private void edit() {
        editing = true;
        Shown now = Objects.requireNonNull(shown);
        BringCase brought = now.brought();
        var topic = topic(now);
        var question = area("preparations.case.question", QUESTION, brought == null ? null : brought.question());
        question.setRequiredIndicatorVisible(true);
        question.setHelperText(Texts.text("preparations.case.questionHelp"));
        topic.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                question.setValue(change.getValue().title());
            }
        });
        var goal = area("preparations.case.goal", QUESTION, brought == null ? null : brought.goal());
        goal.setHelperText(Texts.text("preparations.case.goalHelp"));
        var situation = area("preparations.case.situation", SITUATION, brought == null ? null : brought.situation());
        var figure = line("preparations.case.figure", FIGURE, brought == null ? null : brought.figure());
        figure.setHelperText(Texts.text("preparations.case.figureHelp"));
        var source = line("preparations.case.source", SOURCE, brought == null ? null : brought.source());
        var guest = new PersonOrTeacher(Texts.text("preparations.case.guest"), now.teachers());
        guest.help(Texts.text("preparations.case.guestHelp"));
        guest.choose(brought == null ? null : brought.guest());
        var keep = new Button(Texts.text("preparations.case.keep"), click -> {
            TopicRow taken = topic.getValue();
            keep(
                    new BringCase(
                            question.getValue(),
                            goal.getValue(),
                            situation.getValue(),
                            figure.getValue(),
                            source.getValue(),
                            taken != null ? taken.id() : brought == null ? null : brought.topic(),
                            guest.teacher()),
                    question);
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(Texts.text("preparations.case.cancel"), click -> read());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        body.removeAll();
        if (!now.topics().isEmpty()) {
            body.add(topic);
        }
        body.add(question, goal, situation, figure, source, guest, with(new Div(), "script-buttons", keep, cancel));
        question.focus();
    }

    private void keep(BringCase brought, TextArea question) {
        try {
            editing = false;
            changes.bring(brought);
            read();
        } catch (RuntimeException refused) {
            editing = true;
            question.setErrorMessage(Failures.sentence(refused));
            question.setInvalid(true);
            question.focus();
        }
    }

    private static ComboBox<TopicRow> topic(Shown now) {
        var topic = new ComboBox<TopicRow>(Texts.text("preparations.case.topic"));
        topic.setHelperText(Texts.text("preparations.case.topicHelp"));
        topic.setItems(now.topics());
        topic.setItemLabelGenerator(TopicRow::title);
        topic.setClearButtonVisible(true);
        return topic;
    }

    private static TextArea area(String key, int most, @Nullable String words) {
        var area = new TextArea(Texts.text(key));
        area.setMaxLength(most);
        area.setManualValidation(true);
        area.setValue(words == null ? "" : words);
        return area;
    }

    private static TextField line(String key, int most, @Nullable String words) {
        var line = new TextField(Texts.text(key));
        line.setMaxLength(most);
        line.setManualValidation(true);
        line.setValue(words == null ? "" : words);
        return line;
    }
}
