package nl.samenbeter.voices.ui;

import java.util.Map;
import java.util.Optional;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.FieldsForm;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.voices.ReportBack;
import nl.samenbeter.voices.VoiceId;
import nl.samenbeter.voices.VoiceService;
import org.springframework.stereotype.Component;

/** Tells those asked what comes of it. */
@Component
class ReportBackForm implements TaskForm {

    private final VoiceService service;

    ReportBackForm(VoiceService service) {
        this.service = service;
    }

    @Override
    public String formKey() {
        return "voices/report-back";
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        return new Content(task);
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> answered(TaskDetails task) {
        return Optional.of(link(task));
    }

    private static com.vaadin.flow.component.Component link(TaskDetails task) {
        var link = Html.button(
                VoiceView.route(VoiceId.of(task.businessKey())), Texts.text("voices.form.seeOutcome"), "ter");
        link.setTarget("_blank");
        return link;
    }

    /** Words of a part of the report. */
    private static String words(String part) {
        return Texts.text("voices.report." + part);
    }

    private final class Content extends FieldsForm {

        private final TaskDetails task;

        Content(TaskDetails task) {
            super("voices.report");
            this.task = task;
            add(link(task));
            text("heard", ReportBack.LONGEST);
            text("doing", ReportBack.LONGEST);
            text("visibleBy", ReportBack.LONGEST);
        }

        @Override
        protected Optional<String> help(String name) {
            return Optional.of(words(name + ".help"));
        }

        @Override
        protected String missing(String name) {
            return words(name + ".missing");
        }

        @Override
        public String finishKey() {
            return "voices.report.finish";
        }

        @Override
        public boolean keepsDraft() {
            return true;
        }

        @Override
        public void finish() {
            Map<String, String> typed = typed();
            service.reportBack(
                    task.row().id(),
                    new ReportBack(
                            typed.getOrDefault("heard", ""),
                            typed.getOrDefault("doing", ""),
                            typed.getOrDefault("visibleBy", "")));
        }
    }
}
