package nl.samenbeter.programme.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.programme.CycleService;
import nl.samenbeter.programme.HandOver;
import nl.samenbeter.programme.HandOverCycle;
import nl.samenbeter.programme.ProgrammeWeek;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.FieldsForm;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;
import org.springframework.stereotype.Component;

/** What goes along to the next cycle, with the rota as the only thing to change. */
@Component
class HandOverCycleForm implements TaskForm {

    private static final String GOALS = "goals";

    private final CycleService service;

    HandOverCycleForm(CycleService service) {
        this.service = service;
    }

    @Override
    public String formKey() {
        return "programme/hand-over-cycle";
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        return new Content(task, service.preview(task.row().id()));
    }

    private final class Content extends FieldsForm {

        private final TaskDetails task;
        private final Map<String, ProgrammeWeek> weeks = new LinkedHashMap<>();
        private final List<ComboBox<String>> leaders = new ArrayList<>();
        private final TextArea goals;

        private Content(TaskDetails task, HandOver next) {
            super("programme.form.handOver");
            this.task = task;
            add(new Paragraph(begin(next)));
            add(new Paragraph(rhythm(next.rhythm())));
            add(new Paragraph(Texts.text("programme.form.handOver.open", next.open())));
            goals = optional(text(GOALS, CycleService.MOST_CHARACTERS));
            goals.setValue(next.goals());
            var names = new LinkedHashMap<String, String>();
            next.members().forEach(member -> names.put(member.person().text(), member.name()));
            for (int index = 0; index < next.weeks().size(); index++) {
                ProgrammeWeek week = next.weeks().get(index);
                weeks.put(week.label(), week);
                var leader = pick(week.label(), List.copyOf(names.keySet()), names::get);
                if (index < next.leaders().size()) {
                    leader.setValue(next.leaders().get(index).person().text());
                }
                leaders.add(leader);
            }
        }

        private static String begin(HandOver next) {
            return next.weeks().isEmpty()
                    ? Texts.text("programme.form.handOver.calendarEnds")
                    : Texts.text(
                            "programme.form.handOver.begins",
                            next.weeks().getFirst().cycle(),
                            Dates.longDay(next.weeks().getFirst().monday()));
        }

        private static String rhythm(SessionRhythm rhythm) {
            return Texts.text(
                    "programme.form.handOver." + rhythm.frequency().name().toLowerCase(java.util.Locale.ROOT),
                    Dates.time(rhythm.time()),
                    rhythm.dayMinutes(),
                    rhythm.weekMinutes());
        }

        @Override
        protected String label(String name) {
            if (name.equals(GOALS)) {
                return Texts.text("programme.form.handOver.goals");
            }
            ProgrammeWeek week = weeks.get(name);
            return Texts.text("programme.form.handOver.leader", week.label(), Dates.dayMonth(week.monday()));
        }

        @Override
        protected String missing(String name) {
            return Texts.text("programme.form.handOver.missing");
        }

        @Override
        public String finishKey() {
            return "programme.form.handOver.finish";
        }

        @Override
        public void finish() {
            service.handOver(
                    task.row().id(),
                    new HandOverCycle(
                            leaders.stream()
                                    .map(leader -> PersonId.of(leader.getValue()))
                                    .toList(),
                            typed(goals)));
        }
    }
}
