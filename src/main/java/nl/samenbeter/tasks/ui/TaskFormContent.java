package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;

/**
 * The inside of a task's form. The list draws everything around it: title and help ({@code task.<element>.title} and
 * {@code .help}, or those of its variant), due moment, the draft line, the button that finishes, giving back, and every error in words.
 */
public interface TaskFormContent {

    Component component();

    /** Text key of the button that finishes the task, or takes the next step of a form in steps; a verb. */
    String finishKey();

    /**
     * Takes the next step of a form in steps, after {@link #validate}; what is refused is thrown as by {@link #finish}.
     *
     * @return false when there is none left, so that the task is finished
     */
    default boolean step() {
        return false;
    }

    /** Calls back when {@link #finishKey} is another one by what was chosen in the form. */
    default void onOtherFinish(Runnable changed) {}

    /** Shows what is wrong at its field and puts the focus on the first one; true when nothing is. */
    boolean validate();

    /**
     * Hands what was typed to the room's service, which finishes the task.
     *
     * @throws nl.samenbeter.shared.DomainException shown as a sentence, with everything typed still there
     */
    void finish();

    /** False for a form that keeps each answer at once, and for a sealed one: no draft of it is kept anywhere. */
    default boolean keepsDraft() {
        return false;
    }

    /**
     * Whether this device may keep what was typed in the fields marked with {@link DeviceField} until the server has it.
     * Never for private words, for a device may be shared: visits and talks say no here (rulings 43).
     */
    default boolean mayStayOnDevice() {
        return keepsDraft();
    }

    /** What was typed so far, by field name; kept as the person's draft. */
    default Map<String, String> typed() {
        return Map.of();
    }

    /** Puts a draft back; unknown names are ignored. */
    default void fill(Map<String, String> draft) {}

    /** Calls back at each change of a field; text comes while it is typed. */
    default void onTyped(Runnable changed) {}

    /** After a lost race: everything stays readable and can be copied, nothing can be changed. */
    void lock();
}
