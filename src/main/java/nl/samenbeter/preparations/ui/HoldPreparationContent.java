package nl.samenbeter.preparations.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.preparations.GroupRef;
import nl.samenbeter.preparations.GroupRow;
import nl.samenbeter.preparations.GroupStatus;
import nl.samenbeter.preparations.HoldPreparation;
import nl.samenbeter.preparations.JointPreparationId;
import nl.samenbeter.preparations.NotHeldReason;
import nl.samenbeter.preparations.PreparationService;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.ui.DeviceField;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Who meets when, and how it went. */
class HoldPreparationContent extends ChangingForm {

    private static final int MOST_MINUTES = 480;
    private static final int MOST_PRESENT = 99;

    private final TaskId task;
    private final PreparationService service;
    private final RadioButtonGroup<GroupStatus> held = new RadioButtonGroup<>();
    private final IntegerField minutes = new IntegerField();
    private final IntegerField present = new IntegerField();
    private final Select<NotHeldReason> reason = new Select<>();

    HoldPreparationContent(TaskDetails task, PreparationService service, GroupRow group) {
        this.task = task.row().id();
        this.service = service;
        held.setLabel(Texts.text("preparations.form.held"));
        held.setItems(GroupStatus.HELD, GroupStatus.NOT_HELD);
        held.setItemLabelGenerator(choice -> Texts.text("preparations.status." + choice.name()));
        held.setManualValidation(true);
        held.setRequiredIndicatorVisible(true);
        held.addClassName("answer");
        count(minutes, "preparations.form.minutes", MOST_MINUTES);
        count(present, "preparations.form.present", MOST_PRESENT);
        reason.setLabel(Texts.text("preparations.form.reason"));
        reason.setItems(NotHeldReason.values());
        reason.setItemLabelGenerator(why -> Texts.text(why.key()));
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        show(group);
        DeviceField.mark(minutes, "minutes");
        DeviceField.mark(present, "present");
        var design = new GroupRef(JointPreparationId.of(task.businessKey()), group.number());
        begin(
                List.of(
                        GroupFacts.of(group),
                        GroupFacts.people(group),
                        Html.button(GroupAddress.of(design), Texts.text("preparations.design.open"))),
                List.of(held, minutes, present, reason),
                task.isOpenForMe());
    }

    private static void count(IntegerField field, String key, int most) {
        field.setLabel(Texts.text(key));
        field.setMin(1);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
        field.addClassName("count");
    }

    private void show(GroupRow group) {
        held.setValue(group.status() == GroupStatus.PLANNED ? null : group.status());
        minutes.setValue(group.minutesHeld() == null ? group.minutes() : group.minutesHeld());
        present.setValue(
                group.present() == null ? Integer.valueOf(group.people().size()) : group.present());
        reason.setValue(group.reason());
    }

    @Override
    void showFields() {
        minutes.setVisible(held.getValue() == GroupStatus.HELD);
        present.setVisible(held.getValue() == GroupStatus.HELD);
        reason.setVisible(held.getValue() == GroupStatus.NOT_HELD);
    }

    @Override
    public String finishKey() {
        return "preparations.form.finish";
    }

    @Override
    void check() {
        check(held, held.isEmpty(), Texts.text("preparations.form.heldMissing"));
        if (held.getValue() == GroupStatus.HELD) {
            check(minutes, isOutside(minutes, MOST_MINUTES), range(MOST_MINUTES));
            check(present, isOutside(present, MOST_PRESENT), range(MOST_PRESENT));
        } else if (held.getValue() == GroupStatus.NOT_HELD) {
            check(reason, reason.isEmpty(), Texts.text("preparations.form.reasonMissing"));
        }
    }

    private static String range(int most) {
        return Texts.text("preparations.form.range", most);
    }

    private static boolean isOutside(IntegerField field, int most) {
        Integer value = field.getValue();
        return value == null || value < 1 || value > most;
    }

    @Override
    public void finish() {
        service.hold(
                task,
                held.getValue() == GroupStatus.HELD
                        ? HoldPreparation.held(minutes.getValue(), present.getValue())
                        : HoldPreparation.notHeld(reason.getValue()));
    }

    @Override
    public Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("held", written(held.getValue()));
        typed.put("minutes", written(minutes.getValue()));
        typed.put("present", written(present.getValue()));
        typed.put("reason", written(reason.getValue()));
        return typed;
    }

    @Override
    void put(Map<String, String> draft) {
        held.setValue(constant(GroupStatus.values(), draft.get("held")));
        minutes.setValue(number(draft.get("minutes")));
        present.setValue(number(draft.get("present")));
        reason.setValue(constant(NotHeldReason.values(), draft.get("reason")));
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }
}
