package nl.samenbeter.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.programme.PlanAudience;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanOwner;
import nl.samenbeter.programme.PlanProperties;
import nl.samenbeter.schoolyear.YearProperties;
import nl.samenbeter.tasks.FormFieldType;
import nl.samenbeter.tasks.FormReader;
import nl.samenbeter.tasks.ModelForm;
import nl.samenbeter.tasks.ui.TaskForm;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ManualTask;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConstraint;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.SpringObjenesis;

/**
 * What a model must keep to that a programme office can break by drawing. Each problem is a Dutch sentence with the file,
 * the element and what to do, for whoever draws is no programmer.
 */
public final class ModelRules {

    /** An item of the plan with nothing more than it must have. */
    private static final Map<String, String> LEAST = Map.of(
            "plan.row", "1.1",
            "plan.kind", "meeting",
            "plan.day", "TUE",
            "plan.minutes", "30",
            "plan.norm", "inside",
            "plan.audience", "all",
            "plan.owner", "coach");

    private static final String MOMENT = "Schrijf een dag en een tijd, bijvoorbeeld FRI 17:00.";

    /** What to do about each property, by its name. */
    static final Map<String, String> ADVICE = advice();

    private static final Map<String, String> TYPES_OF_CONSTRAINT = Map.of(
            "min", "bij long, date en time",
            "max", "bij long, date en time",
            "minlength", "bij string en text",
            "maxlength", "bij string en text");

    private static final Pattern NAMED = Pattern.compile("\\(execution, '([^']+)'\\)");

    /** Screens that ask the fields of the model too. */
    private static final Set<String> AROUND_FIELDS = screens()
            .filter(TaskForm::asksFieldsOfTheModel)
            .map(TaskForm::formKey)
            .collect(Collectors.toSet());

    private final Set<String> formKeys;
    private final Set<String> texts;
    private final Set<String> elementsOfOtherModels;

    /**
     * @param formKeys the keys that have a screen
     * @param texts the keys of the bundles
     */
    /** @param elementsOfOtherModels what {@code plan.after} may name besides the elements of the model itself */
    public ModelRules(Set<String> formKeys, Set<String> texts, Set<String> elementsOfOtherModels) {
        this.formKeys = formKeys;
        this.texts = texts;
        this.elementsOfOtherModels = elementsOfOtherModels;
    }

    private static Map<String, String> advice() {
        var advice = new LinkedHashMap<String, String>();
        advice.put("plan.row", "Schrijf het nummer in het programma, bijvoorbeeld 2.7.");
        advice.put("plan.kind", oneOf(PlanKind.values(), PlanKind::property));
        advice.put("plan.day", "Schrijf een dag of een reeks dagen: MON, TUE, WED, THU, FRI of bijvoorbeeld TUE-THU.");
        advice.put("plan.time", "Schrijf een tijd met vier cijfers, bijvoorbeeld 15:00, of laat hem weg.");
        advice.put("plan.minutes", "Schrijf hoeveel minuten het één deelnemer kost, bijvoorbeeld 30; 0 mag ook.");
        advice.put("plan.norm", "Kies inside (telt mee in de uren per week) of outside (telt niet mee).");
        advice.put("plan.audience", oneOf(PlanAudience.values(), PlanAudience::property));
        advice.put("plan.owner", oneOf(PlanOwner.values(), PlanOwner::property));
        advice.put("plan.place", "Schrijf een plek, of laat hem weg.");
        advice.put("plan.opens", MOMENT);
        advice.put("plan.due", MOMENT);
        advice.put("plan.lapse", MOMENT);
        advice.put(
                "plan.after",
                "Schrijf de id van een onderdeel uit dezelfde of een eerdere week; meer dan één met een komma ertussen.");
        advice.put("plan.sessions", "Schrijf per dag de minuten, bijvoorbeeld MON:10,TUE:15.");
        advice.put("plan.barometer", "Schrijf welke meting het is, bijvoorbeeld B1, of laat hem weg.");
        advice.put("plan.visit", "Kies WORK (werkbezoek), LESSON (lesbezoek) of CHOICE (het team kiest).");
        advice.put("plan.ownTime", "Schrijf hoeveel minuten iemand vooraf alleen bezig is, of laat hem weg.");
        advice.put(
                "plan.variant", "Schrijf bij welke vorm van de week het hoort, bijvoorbeeld arena, of laat hem weg.");
        advice.put("plan.teachingName", "Schrijf hoe het heet bij een team dat lesgeeft, of laat hem weg.");
        advice.put("plan.required", "Schrijf true als iemand erbij hoort te zijn, of laat hem weg.");
        return advice;
    }

    private static <E> String oneOf(E[] values, Function<E, String> property) {
        return "Kies een van: " + Arrays.stream(values).map(property).collect(Collectors.joining(", ")) + ".";
    }

    /** The form keys of every screen in the sources: of each bean, for the words are no fields of it. */
    public static Set<String> formKeysOfTheScreens() {
        return screens().map(TaskForm::formKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<TaskForm> screens() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(TaskForm.class));
        var objenesis = new SpringObjenesis();
        return scanner.findCandidateComponents("nl.samenbeter").stream().map(found -> {
            try {
                return (TaskForm) objenesis.newInstance(Class.forName(found.getBeanClassName()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** One sentence per problem, in the order of the file; none when the model may be used. */
    public List<String> problems(BpmnModelInstance model, String file) {
        var problems = new Problems(file);
        model.getModelElementsByType(UserTask.class).forEach(task -> userTask(task, problems));
        model.getModelElementsByType(TimerEventDefinition.class).forEach(timer -> timer(timer, problems));
        model.getModelElementsByType(FlowElement.class).forEach(element -> plan(element, problems));
        model.getModelElementsByType(Process.class).forEach(process -> weeks(process, problems));
        return problems.sentences;
    }

    private static final class Problems {

        private final String file;
        private final List<String> sentences = new ArrayList<>();

        private Problems(String file) {
            this.file = file;
        }

        void add(BaseElement element, String sentence) {
            sentences.add(file + ", " + element.getId() + ": " + sentence);
        }
    }

    private void userTask(UserTask task, Problems problems) {
        if (isBlank(task.getCamundaDueDate())) {
            problems.add(
                    task,
                    "er is geen uiterste moment. Zet bij Due date: ${programmeTimeline.dueAt(execution, '"
                            + task.getId() + "')}.");
        }
        if (task.getCamundaAssignee() == null && task.getCamundaCandidateGroups() == null) {
            problems.add(
                    task,
                    "de taak is van niemand. Zet bij Assignee: ${programmePeople.assignee(execution, '" + task.getId()
                            + "')}, en bij Candidate groups: ${programmePeople.candidates(execution, '" + task.getId()
                            + "')}.");
        }
        if (task.getCamundaFormKey() == null) {
            modelForm(task, problems);
        } else {
            screen(task, task.getCamundaFormKey(), problems);
        }
    }

    private void screen(UserTask task, String formKey, Problems problems) {
        if (formKey.equals(ModelForm.KEY) || !formKeys.contains(formKey)) {
            problems.add(
                    task,
                    "voor de form key " + formKey + " is er geen scherm. Haal de form key weg en teken de velden in het"
                            + " formulier van de taak, of kies een van: "
                            + formKeys.stream()
                                    .filter(key -> !key.equals(ModelForm.KEY))
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        if (!FormReader.fields(task).isEmpty() && !AROUND_FIELDS.contains(formKey)) {
            problems.add(task, "er is een form key en er zijn velden. Haal één van de twee weg.");
        }
        Stream.of("title", "help")
                .map(word -> "task." + task.getId() + "." + word)
                .filter(key -> !texts.contains(key))
                .forEach(key -> problems.add(
                        task, "de tekst " + key + " ontbreekt. Zet hem in beide bestanden met vertalingen."));
    }

    private void modelForm(UserTask task, Problems problems) {
        String help = task.getDocumentations().stream()
                .map(words -> words.getTextContent().strip())
                .collect(Collectors.joining());
        if (help.isEmpty() && !texts.contains("task." + task.getId() + ".help")) {
            problems.add(
                    task, "er is geen uitleg. Schrijf bij Documentation in één of twee zinnen wat iemand moet doen.");
        }
        if (help.contains("${")
                || help.contains("#{")
                || String.valueOf(task.getName()).contains("${")) {
            problems.add(task, "in de naam of de uitleg staat een formule. Schrijf daar alleen gewone woorden.");
        }
        int before = problems.sentences.size();
        var ids = new HashSet<String>();
        FormReader.fields(task).forEach(field -> {
            if (!ids.add(field.getCamundaId())) {
                problems.add(task, field(field) + "staat er twee keer. Geef elk veld een eigen id.");
            }
            formField(task, field, problems);
        });
        if (problems.sentences.size() == before) {
            try {
                FormReader.read(task);
            } catch (IllegalArgumentException unreadable) {
                problems.add(task, "het formulier kan niet worden gelezen (" + unreadable.getMessage() + ").");
            }
        }
    }

    private static String field(CamundaFormField field) {
        return "veld " + field.getCamundaId() + " ";
    }

    private static void formField(UserTask task, CamundaFormField field, Problems problems) {
        String where = field(field);
        if (!String.valueOf(field.getCamundaId()).matches("[a-z][A-Za-z0-9]*")) {
            problems.add(
                    task, where + "heeft een id die niet mag. Begin met een kleine letter en gebruik geen spaties.");
        }
        if (isBlank(field.getCamundaLabel())) {
            problems.add(task, where + "heeft geen label. Schrijf de vraag zoals iemand haar leest.");
        }
        var type = FormFieldType.of(String.valueOf(field.getCamundaType())).orElse(null);
        if (type == null) {
            problems.add(
                    task,
                    where + "heeft het onbekende type " + field.getCamundaType() + ". "
                            + oneOf(FormFieldType.values(), FormFieldType::property));
            return;
        }
        Map<String, String> constraints = new HashMap<>();
        if (field.getCamundaValidation() != null) {
            for (CamundaConstraint constraint : field.getCamundaValidation().getCamundaConstraints()) {
                constraints.put(constraint.getCamundaName(), String.valueOf(constraint.getCamundaConfig()));
            }
        }
        constraints.forEach((name, config) -> constraint(task, where, type, name, config, problems));
        if (type == FormFieldType.ENUM && field.getCamundaValues().isEmpty()) {
            problems.add(task, where + "heeft geen antwoorden. Voeg bij Values minstens twee antwoorden toe.");
        }
        if (constraints.containsKey("readonly") && isBlank(field.getCamundaDefaultValue())) {
            problems.add(
                    task,
                    where + "kan niemand invullen (readonly) en het heeft geen waarde. Zet een Default value erbij of"
                            + " haal readonly weg.");
        }
        properties(task, where, field, type, problems);
    }

    private static void constraint(
            UserTask task, String where, FormFieldType type, String name, String config, Problems problems) {
        if (!FormReader.CONSTRAINTS.contains(name)) {
            problems.add(
                    task,
                    where + "heeft de onbekende regel " + name + ". Kies een van: "
                            + new TreeSet<>(FormReader.CONSTRAINTS).stream().collect(Collectors.joining(", ")) + ".");
            return;
        }
        boolean fits = switch (name) {
            case "min", "max" -> type.isRange();
            case "minlength", "maxlength" -> type.isText();
            default -> true;
        };
        if (!fits) {
            problems.add(
                    task,
                    where + "heeft de regel " + name + "; die kan alleen " + TYPES_OF_CONSTRAINT.get(name)
                            + ". Haal hem weg.");
        } else if (name.endsWith("length")
                && !(config.matches("\\d{1,5}") && Integer.parseInt(config) <= FormReader.LONGEST)) {
            problems.add(
                    task,
                    where + "heeft bij " + name + " de waarde " + config + ". Schrijf een getal van 0 tot en met "
                            + FormReader.LONGEST + ".");
        }
    }

    private static void properties(
            UserTask task, String where, CamundaFormField field, FormFieldType type, Problems problems) {
        CamundaProperties all = field.getCamundaProperties();
        if (all == null) {
            return;
        }
        all.getCamundaProperties().forEach(one -> {
            if (!FormReader.PROPERTIES.contains(one.getCamundaId())) {
                problems.add(
                        task,
                        where + "heeft de onbekende eigenschap " + one.getCamundaId()
                                + ". Kies een van: decision, help.");
            } else if (one.getCamundaId().equals("decision")) {
                decision(task, where, type, problems);
            }
        });
    }

    private static void decision(UserTask task, String where, FormFieldType type, Problems problems) {
        if (!type.mayDecide()) {
            problems.add(
                    task,
                    where + "beslist hoe het verder gaat (decision), maar is van type " + type.property()
                            + ". Alleen enum, boolean en long mogen beslissen; wat mensen schrijven blijft buiten het"
                            + " proces.");
        }
        if (task.getLoopCharacteristics() != null) {
            problems.add(
                    task,
                    where + "beslist hoe het verder gaat (decision), maar ieder teamlid krijgt deze taak. Maak er een"
                            + " taak van één persoon van, of haal decision weg.");
        }
    }

    private static void timer(TimerEventDefinition timer, Problems problems) {
        var duration = timer.getTimeDuration();
        var cycle = timer.getTimeCycle();
        BaseElement event = (BaseElement) timer.getParentElement();
        if (duration != null || cycle != null) {
            String written =
                    (duration == null ? cycle : duration).getTextContent().strip();
            problems.add(
                    event,
                    "de wachttijd " + written + " is een duur. Acht weken is in een schooljaar geen P8W: er zijn"
                            + " vakanties. Zet bij Timer het type op Date, met ${programmeTimeline.opensAt(execution,"
                            + " '…')} of lapsesAt.");
        } else if (timer.getTimeDate() == null
                || !timer.getTimeDate()
                        .getTextContent()
                        .strip()
                        .matches("\\$\\{[a-zA-Z]+\\.[a-zA-Z]+\\(execution.*\\)}")) {
            problems.add(
                    event,
                    "het moment komt niet uit het plan. Zet bij Timer (Date): ${programmeTimeline.opensAt(execution, '…')}"
                            + " of lapsesAt, met de id van het onderdeel.");
        }
    }

    private void plan(FlowElement element, Problems problems) {
        Map<String, String> properties = planProperties(element);
        if (properties.isEmpty() || properties.keySet().equals(Set.of("plan.week"))) {
            return;
        }
        if (properties.containsKey(YearProperties.SCHOOL_WEEK)) {
            year(element, properties, problems);
            return;
        }
        int before = problems.sentences.size();
        properties.keySet().stream()
                .filter(name -> !PlanProperties.KNOWN.contains(name))
                .sorted()
                .forEach(name -> problems.add(
                        element,
                        "de eigenschap " + name + " is niet bekend. Kies een van: "
                                + String.join(", ", new TreeSet<>(PlanProperties.KNOWN)) + "."));
        LEAST.keySet().stream()
                .sorted()
                .filter(name -> isBlank(properties.get(name)))
                .forEach(name -> problems.add(element, name + " ontbreekt. " + ADVICE.get(name)));
        new TreeSet<>(properties.keySet())
                .stream()
                        .filter(name -> PlanProperties.KNOWN.contains(name) && !isBlank(properties.get(name)))
                        .filter(name -> !canBeRead(element, with(LEAST, name, properties.get(name))))
                        .forEach(name -> problems.add(
                                element,
                                name + " is “" + properties.get(name) + "”. "
                                        + ADVICE.getOrDefault(name, "Deze waarde kan niet.")));
        for (String first : properties.getOrDefault("plan.after", "").split(",")) {
            if (!first.isBlank()
                    && element.getModelInstance().getModelElementById(first.strip()) == null
                    && !elementsOfOtherModels.contains(first.strip())) {
                problems.add(
                        element,
                        "plan.after noemt " + first + ", en dat staat in geen model. " + ADVICE.get("plan.after"));
            }
        }
        if (problems.sentences.size() == before && !canBeRead(element, properties)) {
            problems.add(
                    element,
                    "deze eigenschappen passen niet bij elkaar: "
                            + new TreeSet<>(properties.entrySet().stream()
                                    .map(Object::toString)
                                    .toList()) + ".");
        }
        ownId(element, problems);
        if (!(element instanceof ManualTask) && !lapses(element) && !properties.containsKey("plan.barometer")) {
            problems.add(
                    element,
                    "het vervalt nooit. Teken er een onderbrekende timer “Vervallen” op, met (Date):"
                            + " ${programmeTimeline.lapsesAt(execution, '" + element.getId() + "')}.");
        }
    }

    /** An item of the school year stands in no week of the programme; its decisions stay until they are answered. */
    private static void year(FlowElement element, Map<String, String> properties, Problems problems) {
        try {
            YearProperties.read(element.getId(), String.valueOf(element.getName()), properties);
        } catch (IllegalArgumentException wrong) {
            problems.add(element, "dit onderdeel van het schooljaar klopt niet (" + wrong.getMessage() + ").");
        }
    }

    /** Copied in the drawing, and still with the moments or the people of what it was copied from. */
    private static void ownId(FlowElement element, Problems problems) {
        Stream<String> formulas = element instanceof UserTask task
                ? Stream.of(task.getCamundaDueDate(), task.getCamundaAssignee(), task.getCamundaCandidateGroups())
                : Stream.empty();
        Stream.concat(formulas.filter(formula -> formula != null), lapseFormulas(element))
                .map(NAMED::matcher)
                .filter(named -> named.find() && !named.group(1).equals(element.getId()))
                .map(named -> named.group(1))
                .distinct()
                .forEach(other -> problems.add(
                        element,
                        "een formule noemt " + other + ". Zet daar de id van dit onderdeel: " + element.getId() + "."));
    }

    private static Stream<String> lapseFormulas(FlowElement element) {
        return element.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> element.equals(event.getAttachedTo()))
                .flatMap(event -> event.getEventDefinitions().stream())
                .filter(definition -> definition instanceof TimerEventDefinition timer && timer.getTimeDate() != null)
                .map(timer -> ((TimerEventDefinition) timer).getTimeDate().getTextContent());
    }

    /** Each week of a programme once, and each with its own number inside. */
    private static void weeks(Process process, Problems problems) {
        var seen = new TreeMap<Integer, CallActivity>();
        for (CallActivity call : process.getModelInstance().getModelElementsByType(CallActivity.class)) {
            String number = planProperties(call).get("plan.week");
            if (number == null) {
                continue;
            }
            if (!number.matches("[1-9][0-9]?")) {
                problems.add(call, "plan.week is “" + number + "”. Schrijf het weeknummer, bijvoorbeeld 9.");
                continue;
            }
            if (seen.put(Integer.valueOf(number), call) != null) {
                problems.add(
                        call, "week " + number + " staat er twee keer. Geef elke week bij plan.week een eigen nummer.");
            }
            boolean handsDown =
                    call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                            .anyMatch(in -> "weekNumber".equals(in.getCamundaTarget())
                                    && ("${" + number + "}").equals(in.getCamundaSourceExpression()));
            if (!handsDown) {
                problems.add(
                        call,
                        "dit is week " + number + ", maar het model van de week krijgt een ander nummer mee. Zet bij In"
                                + " mappings: weekNumber = ${" + number + "}.");
            }
        }
        String weeks = planProperties(process).get("plan.weeks");
        if (weeks != null && !weeks.equals(Integer.toString(seen.size()))) {
            problems.add(
                    process,
                    "plan.weeks is " + weeks + ", maar er zijn " + seen.size()
                            + " weken getekend. Zet plan.weeks van het" + " proces op " + seen.size() + ".");
        }
    }

    private static boolean lapses(FlowElement element) {
        return element.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> element.equals(event.getAttachedTo()) && event.cancelActivity())
                .flatMap(event -> event.getEventDefinitions().stream())
                .anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static boolean canBeRead(FlowElement element, Map<String, String> properties) {
        try {
            PlanProperties.read(1, element.getId(), String.valueOf(element.getName()), properties);
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static Map<String, String> with(Map<String, String> properties, String name, String value) {
        var with = new HashMap<>(properties);
        with.put(name, value);
        return with;
    }

    private static Map<String, String> planProperties(BaseElement element) {
        Map<String, String> properties = new HashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(all -> all.getCamundaProperties().stream())
                    .filter(one -> String.valueOf(one.getCamundaName()).startsWith("plan."))
                    .forEach(one -> properties.put(one.getCamundaName(), one.getCamundaValue()));
        }
        return properties;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
