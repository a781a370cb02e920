package nl.samenbeter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.models.ModelRules;
import nl.samenbeter.models.ProgrammeNorm;
import nl.samenbeter.programme.PlanAudience;
import nl.samenbeter.programme.PlanElement;
import nl.samenbeter.programme.PlanProperties;
import nl.samenbeter.programme.PlanVariant;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.di.Shape;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.stereotype.Component;

/** The house rules for models (style 3.5, design 5, rulings 1-6); each message names the model and the element. */
class BpmnModelTest {

    private static final Pattern ELEMENT_IN_EXPRESSION = Pattern.compile("\\(execution, '([^']+)'\\)");
    private static final Map<Class<?>, String> PREFIXES = Map.of(
            UserTask.class, "userTask_",
            ServiceTask.class, "serviceTask_",
            CallActivity.class, "callActivity_",
            StartEvent.class, "startEvent_",
            EndEvent.class, "endEvent_",
            SubProcess.class, "subProcess_");

    private final Map<Path, BpmnModelInstance> models = read();

    private static Map<Path, BpmnModelInstance> read() {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .collect(Collectors.toMap(
                            file -> file, file -> Bpmn.readModelFromFile(file.toFile()), (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void hasAProcessPerFileNamedAfterIt() {
        assertThat(models).hasSizeGreaterThanOrEqualTo(4);
        models.forEach((file, model) -> assertThat(processes(model))
                .as("%s", file)
                .singleElement()
                .satisfies(process -> {
                    assertThat(file.getFileName()).hasToString(process.getId() + ".bpmn");
                    assertThat(process.getId()).matches("[A-Z][A-Za-z0-9]+Process");
                    assertThat(process.isExecutable()).isTrue();
                    assertThat(process.getDocumentations()).isNotEmpty();
                }));
    }

    @Test
    void keepsHistoryForFourHundredDays() {
        processes(process -> assertThat(process.getCamundaHistoryTimeToLiveString())
                .as(process.getId())
                .isEqualTo("P400D"));
    }

    @Test
    void givesEveryElementAChosenId() {
        each(FlowNode.class, (where, node) -> {
            assertThat(node.getId()).as(where).matches("[a-z][A-Za-z]*_[a-z][A-Za-z0-9]*");
            PREFIXES.forEach((type, prefix) -> {
                if (type.isInstance(node)) {
                    assertThat(node.getId()).as(where).startsWith(prefix);
                }
            });
            if (node instanceof Gateway) {
                assertThat(node.getId()).as(where).startsWith("gateway_");
            }
        });
        each(
                SequenceFlow.class,
                (where, flow) -> assertThat(flow.getId()).as(where).startsWith("flow_"));
    }

    @Test
    void labelsWhatASchoolLeaderReads() {
        each(FlowNode.class, (where, node) -> {
            boolean joinOrFork = node instanceof ParallelGateway
                    || node instanceof ExclusiveGateway && node.getOutgoing().size() == 1;
            if (joinOrFork) {
                assertThat(node.getName()).as(where).isNullOrEmpty();
            } else {
                assertThat(node.getName()).as(where).isNotBlank();
            }
        });
    }

    @Test
    void asksAtEveryDecisionAndAnswersOnItsFlows() {
        each(ExclusiveGateway.class, (where, gateway) -> {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).as(where).endsWith("?");
                assertThat(gateway.getDefault())
                        .as(where + " has a default flow")
                        .isNotNull();
                gateway.getOutgoing()
                        .forEach(flow -> assertThat(flow.getName())
                                .as(where + " " + flow.getId())
                                .isNotBlank());
            }
        });
    }

    @Test
    void joinsAsManyBranchesAsItForked() {
        models.forEach((file, model) -> model.getModelElementsByType(ParallelGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() == 1)
                .forEach(join -> {
                    String fork = join.getId().replace("Join", "Fork");
                    assertThat(join.getIncoming())
                            .as("%s %s: a parallel join waits for every incoming flow", file, join.getId())
                            .hasSameSizeAs(((ParallelGateway) model.getModelElementById(fork)).getOutgoing());
                    assertThat(join.isCamundaAsyncBefore())
                            .as("%s %s", file, join.getId())
                            .isTrue();
                }));
    }

    @Test
    void drawsEveryElement() {
        models.forEach((file, model) -> model.getModelElementsByType(FlowElement.class)
                .forEach(element -> assertThat(drawn(element))
                        .as("%s %s has diagram information", file, element.getId())
                        .isTrue()));
    }

    private static boolean drawn(FlowElement element) {
        return element instanceof FlowNode node
                ? node.getDiagramElement() != null
                : !(element instanceof SequenceFlow flow) || flow.getDiagramElement() != null;
    }

    /** Along the main line; only a flow that goes back on purpose, such as a postponed start, may point to the left. */
    @Test
    void readsFromLeftToRight() {
        each(SequenceFlow.class, (where, flow) -> {
            if (!flow.getId().equals("flow_postponed") && !flow.getId().endsWith("LookAgain")) {
                assertThat(left(flow.getTarget())).as(where).isGreaterThanOrEqualTo(left(flow.getSource()));
            }
        });
    }

    private static double left(FlowNode node) {
        var bounds = ((Shape) node.getDiagramElement()).getBounds();
        return bounds.getX() + bounds.getWidth() / 2;
    }

    @Test
    void runsNoScripts() {
        models.values()
                .forEach(model -> assertThat(model.getModelElementsByType(ScriptTask.class))
                        .isEmpty());
    }

    @Test
    void callsDelegatesThatExist() {
        Set<String> beans = beanNames();
        each(ServiceTask.class, (where, task) -> {
            assertThat(task.getCamundaDelegateExpression()).as(where).matches("#\\{[a-zA-Z]+Delegate}");
            assertThat(beans)
                    .as(where)
                    .contains(task.getCamundaDelegateExpression().replaceAll("[#{}]", ""));
        });
    }

    private static Set<String> beanNames() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Delegate")));
        return scanner.findCandidateComponents("nl.samenbeter").stream()
                .map(found -> {
                    try {
                        return Class.forName(found.getBeanClassName())
                                .getAnnotation(Component.class)
                                .value();
                    } catch (ClassNotFoundException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toSet());
    }

    @Test
    void bindsCalledProcessesToTheOwnReleaseWithABusinessKey() {
        Set<String> known = models.values().stream()
                .flatMap(model -> processes(model).stream())
                .map(Process::getId)
                .collect(Collectors.toSet());
        each(CallActivity.class, (where, call) -> {
            if (saysWhichProcessLater(call)) {
                return;
            }
            assertThat(known).as(where).contains(call.getCalledElement());
        });
        each(CallActivity.class, (where, call) -> {
            assertThat(call.getCamundaCalledElementBinding()).as(where).isEqualTo("deployment");
            assertThat(call.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaIn.class)
                            .list())
                    .as(where + " hands on a business key")
                    .anySatisfy(in -> assertThat(in.getCamundaBusinessKey()).isNotBlank());
        });
    }

    /** Only a week that is held again: code that is triggered by a message says which, by a variable of its own. */
    @Test
    void callsAProcessThatIsSaidLaterOnlyBesideTheWeeks() {
        each(CallActivity.class, (where, call) -> {
            if (!saysWhichProcessLater(call)) {
                return;
            }
            assertThat(call.getParentElement())
                    .as(where)
                    .isInstanceOfSatisfying(
                            SubProcess.class,
                            beside -> assertThat(beside.triggeredByEvent())
                                    .as(where)
                                    .isTrue());
            assertThat(constantsOf(processOf(call)).entrySet())
                    .as(where + " calls what a constant names")
                    .anySatisfy(constant -> {
                        assertThat(constant.getKey()).startsWith("VARIABLE_");
                        assertThat(call.getCalledElement()).isEqualTo("${" + constant.getValue() + "}");
                    });
            assertThat(properties(call).keySet())
                    .as(where + " is no week and no item of the plan")
                    .noneMatch(property -> property.startsWith("plan."));
            assertThat(call.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaIn.class)
                            .list())
                    .as(where + " hands on the programme, its run and the week")
                    .extracting(
                            in -> in.getCamundaTarget() == null ? in.getCamundaBusinessKey() : in.getCamundaTarget())
                    .containsExactlyInAnyOrder("#{execution.processBusinessKey}", "runNumber", "weekNumber");
        });
    }

    private static boolean saysWhichProcessLater(CallActivity call) {
        return call.getCalledElement().contains("{");
    }

    private static String processOf(FlowElement element) {
        return ((BpmnModelInstance) element.getModelInstance())
                .getModelElementsByType(Process.class)
                .iterator()
                .next()
                .getId();
    }

    /** What a programme office can break by drawing; each sentence says what to do (docs/handleiding). */
    @Test
    void keepsTheRulesForDrawing() {
        var rules = new ModelRules(
                ModelRules.formKeysOfTheScreens(),
                ResourceBundle.getBundle("vaadin-i18n/translations", Locale.ROOT)
                        .keySet(),
                models.values().stream()
                        .flatMap(model -> model.getModelElementsByType(FlowElement.class).stream())
                        .map(FlowElement::getId)
                        .collect(Collectors.toSet()));
        assertThat(models.entrySet().stream()
                        .flatMap(model ->
                                rules.problems(model.getValue(), model.getKey().toString()).stream())
                        .collect(Collectors.joining("\n")))
                .isEmpty();
    }

    @Test
    void namesOnlyElementsThatAreThere() {
        models.forEach((file, model) -> {
            var matcher = ELEMENT_IN_EXPRESSION.matcher(Bpmn.convertToString(model));
            while (matcher.find()) {
                assertThat((Object) model.getModelElementById(matcher.group(1)))
                        .as("%s speaks of %s", file, matcher.group(1))
                        .isNotNull();
            }
        });
    }

    /** Domain 3.1: 1440 minutes in 38 sessions and all rows; domain 3.2: 480 minutes, also with the arena. */
    @Test
    void asksOfATeamWhatIsWrittenDown() {
        var counted = new LinkedHashMap<String, Integer>();
        var weeks = weeksOf("EightWeekProgrammeProcess");
        weeks.forEach((week, elements) -> counted.put("Minuten in week " + week, minutes(elements, element -> true)));
        List<PlanElement> all = weeks.values().stream().flatMap(List::stream).toList();
        counted.put("Minuten in alle weken samen", minutes(all, element -> true));
        counted.put(
                "Bordsessies in alle weken samen",
                all.stream().mapToInt(element -> element.sessions().size()).sum());
        var cycle = weeksOf("RhythmCycleProcess");
        cycle.forEach((week, elements) -> counted.put(
                "Minuten in week " + "ABCD".charAt(week - 1),
                minutes(elements, element -> element.variant() != PlanVariant.ARENA)));
        List<PlanElement> inCycle =
                cycle.values().stream().flatMap(List::stream).toList();
        counted.put("Minuten in een cyclus", minutes(inCycle, element -> element.variant() != PlanVariant.ARENA));
        counted.put(
                "Minuten in een cyclus met arena",
                minutes(inCycle, element -> element.variant() != PlanVariant.WITHOUT_ARENA));
        List<String> rows = all.stream()
                .filter(element -> element.audience() != PlanAudience.LEADERSHIP)
                .flatMap(element -> Stream.of(element.row().split(" ")))
                .toList();

        assertThat(String.join("\n", ProgrammeNorm.read().problems(counted, rows)))
                .isEmpty();
    }

    /** The elements of each week that a run calls, by the number of the week. */
    private Map<Integer, List<PlanElement>> weeksOf(String run) {
        var weeks = new TreeMap<Integer, List<PlanElement>>();
        models.get(Path.of("bpmn/programme/" + run + ".bpmn")).getModelElementsByType(CallActivity.class).stream()
                .filter(call -> properties(call).containsKey("plan.week"))
                .forEach(call -> weeks.put(
                        Integer.valueOf(properties(call).get("plan.week")),
                        elements(models.get(Path.of("bpmn/programme/" + call.getCalledElement() + ".bpmn")))));
        return weeks;
    }

    private static List<PlanElement> elements(BpmnModelInstance week) {
        return week.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> properties(element).containsKey("plan.row"))
                .map(element -> PlanProperties.read(1, element.getId(), element.getName(), properties(element)))
                .toList();
    }

    private static int minutes(List<PlanElement> week, Predicate<PlanElement> which) {
        return week.stream()
                .filter(PlanElement::insideNorm)
                .filter(which)
                .mapToInt(PlanElement::minutes)
                .sum();
    }

    @Test
    void everyNameInCodeIsInItsModel() {
        models.forEach((file, model) -> {
            Process process = processes(model).iterator().next();
            Map<String, String> names = constantsOf(process.getId());
            if (names.isEmpty() && needsNoCode(model)) {
                return;
            }
            assertThat(names).as("constants of %s", process.getId()).containsEntry("KEY", process.getId());
            names.forEach((constant, value) -> {
                if (constant.startsWith("MESSAGE_")) {
                    assertThat(messages(model)).as(constant).contains(value);
                } else if (!constant.equals("KEY") && !constant.startsWith("VARIABLE_")) {
                    assertThat((Object) model.getModelElementById(value))
                            .as(constant)
                            .isNotNull();
                }
            });
            model.getModelElementsByType(UserTask.class).stream()
                    .filter(task -> task.getCamundaFormKey() != null)
                    .forEach(task -> assertThat(names)
                            .as("a constant in %s", process.getId())
                            .containsValue(task.getId()));
            messages(model).forEach(message -> assertThat(names).containsValue(message));
        });
    }

    /** A week that was only drawn: what it asks stands in the model, and no code speaks of it. */
    private static boolean needsNoCode(BpmnModelInstance model) {
        return messages(model).isEmpty()
                && model.getModelElementsByType(UserTask.class).stream()
                        .allMatch(task -> task.getCamundaFormKey() == null);
    }

    private static Map<String, String> constantsOf(String process) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.process\\." + process)));
        Map<String, String> constants = new HashMap<>();
        scanner.findCandidateComponents("nl.samenbeter").forEach(found -> {
            try {
                for (Field field : Class.forName(found.getBeanClassName()).getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                        field.setAccessible(true);
                        constants.put(field.getName(), (String) field.get(null));
                    }
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
        return constants;
    }

    private static List<String> messages(BpmnModelInstance model) {
        return model.getModelElementsByType(Message.class).stream()
                .map(Message::getName)
                .toList();
    }

    private static Map<String, String> properties(BaseElement element) {
        Map<String, String> properties = new HashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(all -> all.getCamundaProperties().stream())
                    .forEach(one -> properties.put(one.getCamundaName(), one.getCamundaValue()));
        }
        return properties;
    }

    private static Collection<Process> processes(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class);
    }

    private void processes(Consumer<Process> rule) {
        models.values().forEach(model -> processes(model).forEach(rule));
    }

    private <T extends BaseElement> void each(Class<T> type, BiConsumer<String, T> rule) {
        models.forEach((file, model) -> model.getModelElementsByType(type)
                .forEach(element -> rule.accept(file.getFileName() + " " + element.getId(), element)));
    }
}
