package nl.samenbeter.preparations.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Who meets when, and how it went. */
class HoldPreparationContent implements TaskFormContent {

    private static final int MOST_MINUTES = 480;
    private static final int MOST_PRESENT = 99;

    private final TaskId task;
    private final PreparationService service;
    private final Body body = new Body();
    private final RadioButtonGroup<GroupStatus> held = new RadioButtonGroup<>();
    private final IntegerField minutes = new IntegerField();
    private final IntegerField present = new IntegerField();
    private final Select<NotHeldReason> reason = new Select<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean filling;

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
        body.addClassName("fields");
        var design = new GroupRef(JointPreparationId.of(task.businessKey()), group.number());
        body.add(
                GroupFacts.of(group),
                GroupFacts.people(group),
                Html.button(GroupAddress.of(design), Texts.text("preparations.design.open")),
                held,
                minutes,
                present,
                reason);
        DeviceField.mark(minutes, "minutes");
        DeviceField.mark(present, "present");
        showFields();
        held.addValueChangeListener(change -> showFields());
        fields().forEach(field -> field.addValueChangeListener(change -> typed(field)));
        if (!task.isOpenForMe()) {
            lock();
        }
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

    private void showFields() {
        minutes.setVisible(held.getValue() == GroupStatus.HELD);
        present.setVisible(held.getValue() == GroupStatus.HELD);
        reason.setVisible(held.getValue() == GroupStatus.NOT_HELD);
    }

    private List<AbstractField<?, ?>> fields() {
        return List.of(held, minutes, present, reason);
    }

    private void typed(AbstractField<?, ?> field) {
        ((HasValidationProperties) field).setInvalid(false);
        if (!filling) {
            listeners.forEach(Runnable::run);
        }
    }

    @Override
    public Component component() {
        return body;
    }

    @Override
    public String finishKey() {
        return "preparations.form.finish";
    }

    @Override
    public boolean validate() {
        var wrong = new ArrayList<Component>();
        check(wrong, held, held.isEmpty(), Texts.text("preparations.form.heldMissing"));
        if (held.getValue() == GroupStatus.HELD) {
            check(wrong, minutes, isOutside(minutes, MOST_MINUTES), range(MOST_MINUTES));
            check(wrong, present, isOutside(present, MOST_PRESENT), range(MOST_PRESENT));
        } else if (held.getValue() == GroupStatus.NOT_HELD) {
            check(wrong, reason, reason.isEmpty(), Texts.text("preparations.form.reasonMissing"));
        }
        wrong.stream().findFirst().ifPresent(HoldPreparationContent::focus);
        return wrong.isEmpty();
    }

    private static <F extends Component & HasValidationProperties> void check(
            List<Component> wrong, F field, boolean isWrong, String sentence) {
        field.setErrorMessage(isWrong ? sentence : null);
        field.setInvalid(isWrong);
        if (isWrong) {
            wrong.add(field);
        }
    }

    private static String range(int most) {
        return Texts.text("preparations.form.range", most);
    }

    private static boolean isOutside(IntegerField field, int most) {
        Integer value = field.getValue();
        return value == null || value < 1 || value > most;
    }

    private static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            field.getElement().callJsFunction("focus");
        }
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
    public boolean keepsDraft() {
        return true;
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

    private static String written(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    @Override
    public void fill(Map<String, String> draft) {
        filling = true;
        try {
            held.setValue(constant(GroupStatus.class, draft.get("held")));
            minutes.setValue(number(draft.get("minutes")));
            present.setValue(number(draft.get("present")));
            reason.setValue(constant(NotHeldReason.class, draft.get("reason")));
        } finally {
            filling = false;
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        return null;
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }

    @Override
    public void onTyped(Runnable changed) {
        listeners.add(changed);
    }

    @Override
    public final void lock() {
        fields().forEach(field -> field.setReadOnly(true));
    }

    @StyleSheet("context://styles/appointments.css")
    @StyleSheet("context://styles/work-design.css")
    private static final class Body extends Div {}
}
