package nl.samenbeter.visits.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.visits.MakeAppointment;
import nl.samenbeter.visits.VisitDetails;
import nl.samenbeter.visits.VisitKind;
import nl.samenbeter.visits.VisitRow;
import org.jspecify.annotations.Nullable;

/** Day, time, length and place of a visit; and the teacher, where the visitor names one. */
@StyleSheet("context://styles/visits.css")
class AppointmentFields extends Div {

    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_TEACHER = 60;
    private static final int LEAST_MINUTES = 5;
    private static final int MOST_MINUTES = 240;

    private final VisitRow row;
    private final RadioButtonGroup<Boolean> lesson = new RadioButtonGroup<>();
    private final TextField teacher = new TextField(Texts.text("visits.teacher"));
    private final DatePicker day = Pickers.day(Texts.text("visits.day"));
    private final TimePicker begins = Pickers.time(Texts.text("visits.begins"));
    private final IntegerField minutes = new IntegerField(Texts.text("visits.minutes"));
    private final TextField place = new TextField(Texts.text("visits.place"));

    AppointmentFields(VisitDetails visit) {
        row = visit.row();
        addClassName("visit-fields");
        lesson.setLabel(Texts.text("visits.choice"));
        lesson.setItems(false, true);
        lesson.setItemLabelGenerator(
                toTeacher -> Texts.text(toTeacher ? "visits.choice.lesson" : "visits.choice.work"));
        teacher.setMaxLength(LONGEST_TEACHER);
        teacher.setHelperText(Texts.text("visits.teacherHelp"));
        teacher.setManualValidation(true);
        teacher.addClassName("wide");
        day.setMin(row.firstDay());
        day.setMax(visit.lastMoment());
        day.setManualValidation(true);
        begins.setManualValidation(true);
        minutes.setMin(LEAST_MINUTES);
        minutes.setMax(MOST_MINUTES);
        minutes.setHelperText(Texts.text("visits.minutesHelp"));
        minutes.setManualValidation(true);
        place.setMaxLength(LONGEST_PLACE);
        if (row.kind() == VisitKind.CHOICE) {
            add(lesson);
            lesson.addValueChangeListener(change -> showTeacher());
        }
        if (row.kind() != VisitKind.WORK) {
            add(teacher);
        }
        add(day, begins, minutes, place);
        show();
    }

    private void show() {
        lesson.setValue(row.toTeacher());
        teacher.setValue(row.toTeacher() && row.hostName() != null ? row.hostName() : "");
        day.setValue(row.day());
        begins.setValue(row.begins());
        minutes.setValue(row.minutes());
        place.setValue(row.place() == null ? "" : row.place());
        showTeacher();
    }

    private void showTeacher() {
        teacher.setVisible(isLesson());
    }

    private boolean isLesson() {
        return switch (row.kind()) {
            case WORK -> false;
            case LESSON -> true;
            case CHOICE -> Boolean.TRUE.equals(lesson.getValue());
        };
    }

    MakeAppointment value() {
        Integer length = minutes.getValue();
        return new MakeAppointment(
                day.getValue(),
                begins.getValue(),
                length == null ? row.minutes() : length,
                place.getValue(),
                isLesson() ? teacher.getValue() : null);
    }

    /**
     * Says at its field what is wrong and puts the focus on the first.
     *
     * @param held the visit was held, so it must be known when and with whom
     */
    boolean validate(boolean held) {
        boolean right = say(
                teacher,
                held && isLesson() && teacher.getValue().isBlank() ? Texts.text("visits.teacherMissing") : null);
        boolean dayMissing = day.getValue() == null && (held || begins.getValue() != null);
        right &= say(day, dayMissing ? Texts.text("visits.dayMissing") : null);
        Integer length = minutes.getValue();
        boolean outside = length != null && (length < LEAST_MINUTES || length > MOST_MINUTES);
        right &= say(minutes, outside ? Texts.text("visits.minutesRange", LEAST_MINUTES, MOST_MINUTES) : null);
        if (teacher.isInvalid()) {
            teacher.focus();
        } else if (day.isInvalid()) {
            day.focus();
        } else if (minutes.isInvalid()) {
            minutes.focus();
        }
        return right;
    }

    private static boolean say(HasValidationProperties field, @Nullable String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(sentence != null);
        return sentence == null;
    }

    void onTyped(Runnable changed) {
        lesson.addValueChangeListener(change -> changed.run());
        teacher.addValueChangeListener(change -> changed.run());
        day.addValueChangeListener(change -> changed.run());
        begins.addValueChangeListener(change -> changed.run());
        minutes.addValueChangeListener(change -> changed.run());
        place.addValueChangeListener(change -> changed.run());
    }

    Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        typed.put("lesson", String.valueOf(isLesson()));
        typed.put("teacher", teacher.getValue());
        typed.put("day", text(day.getValue()));
        typed.put("begins", text(begins.getValue()));
        typed.put("minutes", text(minutes.getValue()));
        typed.put("place", place.getValue());
        return typed;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    void fill(Map<String, String> draft) {
        fill(draft, "lesson", Boolean::valueOf, lesson::setValue);
        fill(draft, "teacher", text -> text, teacher::setValue);
        fill(draft, "day", LocalDate::parse, day::setValue);
        fill(draft, "begins", LocalTime::parse, begins::setValue);
        fill(draft, "minutes", Integer::valueOf, minutes::setValue);
        fill(draft, "place", text -> text, place::setValue);
    }

    private static <V> void fill(Map<String, String> draft, String name, Function<String, V> read, Consumer<V> set) {
        String text = draft.get(name);
        if (text == null || text.isEmpty()) {
            return;
        }
        try {
            set.accept(read.apply(text));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            // a draft of an older form: the field stays as it is
        }
    }

    void lock() {
        lesson.setReadOnly(true);
        teacher.setReadOnly(true);
        day.setReadOnly(true);
        begins.setReadOnly(true);
        minutes.setReadOnly(true);
        place.setReadOnly(true);
    }
}
