package nl.samenbeter.barometer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.samenbeter.barometer.Answer;
import nl.samenbeter.barometer.Answers;
import nl.samenbeter.barometer.Audience;
import nl.samenbeter.barometer.Question;
import nl.samenbeter.barometer.SheetDetails;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/** The barometer's questions. Sealed: nothing of it is kept before it is finished. */
@StyleSheet("context://styles/barometer.css")
final class BarometerSheet extends Div implements TaskFormContent {

    private final Consumer<Answers> finish;
    private final List<QuestionField> fields = new ArrayList<>();
    private final Span progress = new Span();
    private final ProgressBar bar;
    private final int must;

    BarometerSheet(SheetDetails sheet, Consumer<Answers> finish) {
        this.finish = finish;
        addClassName("barometer");
        int total = sheet.set().questions().size();
        must = (int) sheet.set().questions().stream()
                .filter(question -> !question.isOptional())
                .count();
        bar = new ProgressBar(0, must);
        bar.getElement().setAttribute("aria-hidden", "true");
        var soFar = new Div(progress, bar);
        soFar.addClassName("bm-progress");
        add(
                new Paragraph(Texts.text("barometer.fill.size", total, sheet.minutes())),
                Notices.card(Tone.ACCENT, Icon.LOCK, Texts.text("barometer.fill.lock", Dates.moment(sheet.closesAt()))),
                soFar);
        if (sheet.set().audience() == Audience.LEADERSHIP) {
            add(new Paragraph(Texts.text("barometer.fill.leadership")));
        }
        if (sheet.about() != null) {
            add(new Paragraph(Texts.text("barometer.fill.about", sheet.about())));
        }
        sheet.set().questions().forEach(question -> fields.add(QuestionField.of(question, fields.size() + 1)));
        addSections();
        fields.forEach(field -> field.onChange(this::count));
        count();
    }

    /** In the order in which they are asked; questions of one kind after one another share a heading. */
    private void addSections() {
        Question.@Nullable Kind kind = null;
        FieldSet section = new FieldSet();
        for (QuestionField field : fields) {
            if (field.question().kind() != kind) {
                kind = field.question().kind();
                section = new FieldSet();
                section.setLegendText(Texts.text("barometer.fill.section." + kind.name()));
                section.addClassName("bm-section");
                add(section);
            }
            section.add(field.component());
        }
    }

    private void count() {
        long done = fields.stream()
                .filter(field -> !field.question().isOptional())
                .filter(field -> field.answer().isPresent())
                .count();
        progress.setText(Texts.text("barometer.fill.progress", done, must));
        bar.setValue(done);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public String finishKey() {
        return "barometer.fill.finish";
    }

    @Override
    public boolean validate() {
        List<QuestionField> wrong =
                fields.stream().filter(field -> !field.validate()).toList();
        wrong.stream().findFirst().ifPresent(QuestionField::focus);
        return wrong.isEmpty();
    }

    @Override
    public void finish() {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        fields.forEach(field -> field.answer().ifPresent(answer -> answers.put(field.question(), answer)));
        finish.accept(new Answers(answers));
    }

    @Override
    public boolean keepsDraft() {
        return false;
    }

    @Override
    public Map<String, String> typed() {
        return Map.of();
    }

    @Override
    public void fill(Map<String, String> draft) {
        // nothing was kept, so there is nothing to put back
    }

    @Override
    public void onTyped(Runnable changed) {
        fields.forEach(field -> field.onChange(changed));
    }

    @Override
    public void lock() {
        fields.forEach(QuestionField::lock);
    }
}
