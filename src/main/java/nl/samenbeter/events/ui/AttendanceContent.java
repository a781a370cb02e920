package nl.samenbeter.events.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.samenbeter.events.AttendanceSheet;
import nl.samenbeter.events.RegistrationId;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** A count per registration; nobody by name. An empty field leaves it unknown. */
class AttendanceContent implements TaskFormContent {

    private static final int MOST = 99;

    private final Div body = with(new Div(), "fields");
    private final Map<RegistrationId, IntegerField> counts = new LinkedHashMap<>();
    private final Consumer<Map<RegistrationId, Integer>> finish;

    AttendanceContent(TaskDetails task, AttendanceSheet sheet, Consumer<Map<RegistrationId, Integer>> finish) {
        this.finish = finish;
        body.add(EventWords.about(sheet.event()));
        if (sheet.lines().isEmpty()) {
            body.add(Notices.card(Tone.INFO, Texts.text("events.attendance.none")));
        }
        for (AttendanceSheet.Line line : sheet.lines()) {
            var field = new IntegerField(line.who());
            field.setHelperText(Texts.text("events.attendance.registered", line.registered()));
            field.setMin(0);
            field.setMax(MOST);
            field.setStepButtonsVisible(true);
            field.setI18n(new IntegerField.IntegerFieldI18n()
                    .setBadInputErrorMessage(Texts.text("error.events.attendedOutOfRange", MOST))
                    .setMinErrorMessage(Texts.text("error.events.attendedOutOfRange", MOST))
                    .setMaxErrorMessage(Texts.text("error.events.attendedOutOfRange", MOST)));
            counts.put(line.registration(), field);
            body.add(field);
        }
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
        return "events.attendance.finish";
    }

    @Override
    public boolean validate() {
        var wrong = counts.values().stream().filter(IntegerField::isInvalid).toList();
        wrong.stream().findFirst().ifPresent(IntegerField::focus);
        return wrong.isEmpty();
    }

    @Override
    public void finish() {
        finish.accept(counts.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getValue())));
    }

    @Override
    public final void lock() {
        counts.values().forEach(field -> field.setReadOnly(true));
    }
}
