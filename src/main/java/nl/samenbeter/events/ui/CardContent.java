package nl.samenbeter.events.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.samenbeter.events.CardSheet;
import nl.samenbeter.events.RegistrationSheet.Candidate;
import nl.samenbeter.events.WriteCard;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.DeviceField;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Texts;

/** One thing to try, and who keeps it in view. */
class CardContent implements TaskFormContent {

    private final Div body = with(new Div(), "fields");
    private final TextArea text = new TextArea(Texts.text("events.card.text"));
    private final Select<Candidate> keeper = new Select<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final CardSheet sheet;
    private final Consumer<WriteCard> finish;

    CardContent(TaskDetails task, CardSheet sheet, Consumer<WriteCard> finish) {
        this.sheet = sheet;
        this.finish = finish;
        text.setHelperText(Texts.text("events.card.text.help"));
        text.setMaxLength(WriteCard.MOST_CHARACTERS);
        text.setMinRows(3);
        text.setRequiredIndicatorVisible(true);
        text.setManualValidation(true);
        text.setWidthFull();
        keeper.setLabel(Texts.text("events.card.keeper"));
        keeper.setItems(sheet.team());
        keeper.setItemLabelGenerator(Candidate::name);
        keeper.setRequiredIndicatorVisible(true);
        keeper.setManualValidation(true);
        DeviceField.mark(text, "text");
        DeviceField.mark(
                keeper,
                "keeper",
                sheet.team(),
                Candidate::name,
                one -> one.person().text());
        text.addValueChangeListener(change -> listeners.forEach(Runnable::run));
        keeper.addValueChangeListener(change -> listeners.forEach(Runnable::run));
        body.add(EventWords.about(sheet.event()), text, keeper);
        if (!task.isOpenForMe()) {
            lock();
        }
    }

    @Override
    public Component component() {
        return body;
    }

    @Override
    public String finishKey() {
        return "events.card.finish";
    }

    @Override
    public boolean validate() {
        boolean noText = text.getValue().isBlank();
        text.setErrorMessage(Texts.text("error.events.cardMissing"));
        text.setInvalid(noText);
        keeper.setErrorMessage(Texts.text("events.card.keeperMissing"));
        keeper.setInvalid(keeper.isEmpty());
        if (noText) {
            text.focus();
        } else if (keeper.isEmpty()) {
            keeper.focus();
        }
        return !noText && !keeper.isEmpty();
    }

    @Override
    public void finish() {
        finish.accept(new WriteCard(
                text.getValue().replace("\0", "").strip(), keeper.getValue().person()));
    }

    @Override
    public boolean keepsDraft() {
        return true;
    }

    @Override
    public Map<String, String> typed() {
        return Map.of(
                "text",
                text.getValue(),
                "keeper",
                keeper.isEmpty() ? "" : keeper.getValue().person().text());
    }

    @Override
    public void fill(Map<String, String> draft) {
        text.setValue(draft.getOrDefault("text", ""));
        sheet.team().stream()
                .filter(one -> one.person().text().equals(draft.get("keeper")))
                .findFirst()
                .ifPresent(keeper::setValue);
    }

    @Override
    public void onTyped(Runnable changed) {
        listeners.add(changed);
    }

    @Override
    public final void lock() {
        text.setReadOnly(true);
        keeper.setReadOnly(true);
    }
}
