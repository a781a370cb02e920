package nl.samenbeter.programme.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.RecordConsent;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.FieldsForm;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.springframework.stereotype.Component;

@Component
class RecordConsentForm implements TaskForm {

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    private final ProgrammeService service;
    private final Clock programmeClock;

    RecordConsentForm(ProgrammeService service, Clock programmeClock) {
        this.service = service;
        this.programmeClock = programmeClock;
    }

    @Override
    public String formKey() {
        return "programme/record-consent";
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        return new Content(task, LocalDate.now(programmeClock.withZone(HOME)));
    }

    private final class Content extends FieldsForm {

        private final TaskDetails task;
        private final TextField council = line("council", 100);
        private final DatePicker agreedOn;
        private final TextField document;

        private Content(TaskDetails task, LocalDate today) {
            super("programme.form.consent");
            this.task = task;
            agreedOn = day("agreedOn", today);
            document = line("document", 300);
        }

        @Override
        public String finishKey() {
            return "programme.form.consent.finish";
        }

        @Override
        public void finish() {
            service.recordConsent(
                    task.row().id(), new RecordConsent(typed(council), agreedOn.getValue(), typed(document)));
        }
    }
}
