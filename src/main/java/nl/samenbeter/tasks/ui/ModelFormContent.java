package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.tasks.FormField;
import nl.samenbeter.tasks.TaskFormService;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Fields as the model has them, or only the question whether the work is done. */
final class ModelFormContent extends FieldsForm {

    /** More answers than this are easier to find by typing. */
    private static final int SHORT = 6;

    private final TaskRow row;
    private final TaskFormService service;
    private final LocalDate today;
    private final Map<String, FormField> fields = new LinkedHashMap<>();

    ModelFormContent(TaskRow row, TaskFormService service) {
        super("tasks.model");
        this.row = row;
        this.service = service;
        today = service.today(row.id());
        service.form(row.id()).fields().forEach(field -> fields.put(field.id(), FieldWords.of(row.element(), field)));
        fields.values().forEach(this::show);
        if (fields.isEmpty()) {
            add(new Paragraph(Texts.text("tasks.model.isItDone")));
        }
        var begin = new LinkedHashMap<String, String>();
        fields.values().stream()
                .filter(field -> field.defaultValue() != null)
                .forEach(field -> begin.put(field.id(), field.begin(today)));
        fill(begin);
    }

    private void show(FormField field) {
        AbstractField<?, ?> shown = input(field);
        shown.setReadOnly(field.readonly());
        if (!field.required()) {
            mayStayEmpty(shown);
        }
    }

    private <F extends AbstractField<F, ?>> void mayStayEmpty(AbstractField<?, ?> field) {
        @SuppressWarnings("unchecked")
        F own = (F) field;
        optional(own);
    }

    private AbstractField<?, ?> input(FormField field) {
        String name = field.id();
        return switch (field.type()) {
            case STRING -> line(name, field.maxLength());
            case TEXT -> text(name, field.maxLength());
            case LONG -> number(name);
            case DATE -> day(name);
            case TIME -> time(name);
            case BOOLEAN -> answers(field, List.of("true", "false"), FieldWords::yesOrNo);
            case ENUM ->
                answers(
                        field,
                        field.options().stream().map(FormField.Option::id).toList(),
                        id -> FieldWords.option(field, id));
            case PERSON -> people(field);
        };
    }

    private AbstractField<?, ?> people(FormField field) {
        var names = new LinkedHashMap<String, String>();
        for (Member member : service.people(row.id())) {
            names.put(member.person().text(), member.name());
        }
        return pick(field.id(), List.copyOf(names.keySet()), names::get);
    }

    /** What may stay empty must also be emptied again, which a row of round boxes cannot. */
    private AbstractField<?, ?> answers(FormField field, List<String> ids, UnaryOperator<String> label) {
        return field.required() && ids.size() <= SHORT ? choice(field.id(), ids, label) : pick(field.id(), ids, label);
    }

    @Override
    protected String label(String name) {
        return field(name).label();
    }

    @Override
    protected Optional<String> help(String name) {
        return Optional.ofNullable(field(name).help());
    }

    @Override
    protected String missing(String name) {
        FormField field = field(name);
        return Failures.sentence(field.missing());
    }

    @Override
    protected @Nullable String wrong(String name, String written) {
        FormField field = field(name);
        return field.check(field.clean(written), today).map(Failures::sentence).orElse(null);
    }

    private FormField field(String name) {
        return fields.get(name);
    }

    @Override
    public String finishKey() {
        return fields.isEmpty() ? "tasks.model.done" : "tasks.model.finish";
    }

    @Override
    public boolean keepsDraft() {
        return fields.values().stream().anyMatch(field -> !field.readonly());
    }

    @Override
    public void finish() {
        service.answer(row.id(), typed());
    }
}
