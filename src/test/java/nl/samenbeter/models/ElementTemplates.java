package nl.samenbeter.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.samenbeter.programme.PlanAudience;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanOwner;
import nl.samenbeter.programme.PlanProperties;
import nl.samenbeter.programme.PlanVariant;
import org.jspecify.annotations.Nullable;

/**
 * The element templates for Camunda Modeler, made from what {@code PlanProperties} knows: every property as a named Dutch
 * field, so that a programme office never types a property's name.
 */
final class ElementTemplates {

    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";

    private static final String PLAN = "plan";
    private static final String WORK = "work";

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("board-sessions", "Bordsessies"),
            Map.entry("visit", "Werkbezoek of lesbezoek"),
            Map.entry("preparation", "Samen voorbereiden"),
            Map.entry("barometer", "Barometer"),
            Map.entry("meeting", "Bijeenkomst"),
            Map.entry("training", "Training"),
            Map.entry("goals", "Doelen kiezen"),
            Map.entry("evaluation", "Evaluatie"),
            Map.entry("coach-talk", "Coachgesprek"),
            Map.entry("arena", "Arena"),
            Map.entry("action-time", "Actietijd"),
            Map.entry("network-event", "Pizzasessie of andere netwerkbijeenkomst"));

    private static final Map<String, String> AUDIENCES = Map.of(
            "all", "Iedereen in het team",
            "pairs", "Tweetallen",
            "groups", "Groepjes",
            "some", "Een paar teamleden",
            "coach", "Alleen de coach",
            "leadership", "De schoolleiding");

    private static final Map<String, String> OWNERS = Map.of(
            "member", "Ieder teamlid voor zichzelf",
            "coach", "De coach",
            "coach-then-team", "De coach; teruggegeven is het van het team",
            "team", "Het team",
            "leader-hat", "Wie die week de pet op heeft",
            "school-leader", "De schoolleider",
            "visitor", "Wie op bezoek gaat",
            "host", "Wie bezoek krijgt",
            "question-owner", "Wie de vraag heeft ingebracht",
            "goal-owner", "Wie het doel trekt");

    private static final Map<String, String> VARIANTS = Map.of(
            "arena", "Alleen met arena (elke vierde cyclus)",
            "without-arena", "Alleen zonder arena",
            "year-barometer", "Alleen met jaarbarometer",
            "without-year-barometer", "Alleen zonder jaarbarometer");

    private static final String DAY = "(MON|TUE|WED|THU|FRI)";
    private static final String MOMENT = "^$|^" + DAY + " [0-2][0-9]:[0-5][0-9]$";

    /** What stands in the plan, in the order in which it is asked. */
    private static final List<Field> FIELDS = List.of(
            text("plan.row", "Nummer in het programma", "Bijvoorbeeld 2.7; meer dan één met een spatie ertussen.")
                    .required("^[0-9A-Za-z. ]+$"),
            choice("plan.kind", "Soort", choices(PlanKind.values(), PlanKind::property, KINDS)),
            text("plan.day", "Dag of dagen", "MON, TUE, WED, THU of FRI; een reeks zo: TUE-THU.")
                    .required("^" + DAY + "(-" + DAY + ")?$"),
            text(
                            "plan.time",
                            "Begintijd",
                            "Bijvoorbeeld 15:00, of session voor de tijd van de bordsessies. Mag leeg zijn.")
                    .pattern("^$|^session$|^[0-2][0-9]:[0-5][0-9]$"),
            text("plan.minutes", "Minuten per deelnemer", "Hoeveel tijd het één deelnemer kost.")
                    .required("^[0-9]{1,3}$"),
            text(
                            "plan.ownTime",
                            "Minuten vooraf alleen",
                            "Tijd die iemand vóór de afspraak alleen bezig is. Mag leeg zijn.")
                    .pattern("^[0-9]{0,3}$"),
            choice(
                    "plan.norm",
                    "Telt mee in de uren per week?",
                    List.of(option("Ja", "inside"), option("Nee", "outside"))),
            choice("plan.audience", "Wie doet mee", choices(PlanAudience.values(), PlanAudience::property, AUDIENCES)),
            choice("plan.owner", "Wie krijgt de taak", choices(PlanOwner.values(), PlanOwner::property, OWNERS)),
            text("plan.place", "Plek", "Mag leeg zijn."),
            text("plan.opens", "Opent", "Leeg: om 08:00 op de eerste dag. Anders bijvoorbeeld MON 09:00.")
                    .pattern(MOMENT),
            text("plan.due", "Uiterlijk", "Leeg: het einde van de afspraak, of 17:00 op de laatste dag.")
                    .pattern(MOMENT),
            text("plan.lapse", "Vervalt", "Leeg: vrijdag 17:00 van de volgende programmaweek.")
                    .pattern(MOMENT),
            text(
                    "plan.after",
                    "Komt na",
                    "De id van een onderdeel in dezelfde week; meer dan één met een komma. Mag leeg zijn."),
            text(
                            "plan.sessions",
                            "Bordsessies",
                            "Per dag de minuten, bijvoorbeeld MON:10,TUE:15. Alleen bij bordsessies.")
                    .pattern("^$|^" + DAY + ":[0-9]{1,3}(," + DAY + ":[0-9]{1,3})*$"),
            text("plan.barometer", "Welke barometer", "Bijvoorbeeld B1. Alleen bij een barometer.")
                    .pattern("^[A-Z0-9]{0,4}$"),
            choice(
                    "plan.visit",
                    "Soort bezoek",
                    List.of(
                            option("(geen bezoek)", ""),
                            option("Werkbezoek", "WORK"),
                            option("Lesbezoek", "LESSON"),
                            option("Het team kiest", "CHOICE"))),
            choice("plan.variant", "Niet in elke cyclus?", variants()),
            text("plan.teachingName", "Naam bij een team dat lesgeeft", "Bijvoorbeeld Lesbezoek. Mag leeg zijn."),
            choice(
                    "plan.required",
                    "Mag je het overslaan?",
                    List.of(option("Ja, als het niet past", ""), option("Nee, je hoort erbij", "true"))));

    /** Processes of interventions that a week calls, and the delegate that prepares each. */
    private static final List<Intervention> INTERVENTIONS = List.of(
            new Intervention("board-sessions", "bordsessies", "BoardSessionWeekProcess", "planBoardSessionsDelegate"),
            new Intervention("barometer", "barometer", "BarometerRoundProcess", "openBarometerRoundDelegate"),
            new Intervention("visit", "bezoekronde", "VisitRoundProcess", "openVisitRoundDelegate"),
            new Intervention("preparation", "samen voorbereiden", "JointPreparationProcess", "openPreparationDelegate"),
            new Intervention("coach-talk", "coachgesprekken", "CoachTalksProcess", "openCoachTalksDelegate"));

    private ElementTemplates() {}

    private record Intervention(String kind, String name, String process, String delegate) {}

    private record Field(
            String name,
            String label,
            @Nullable String description,
            @Nullable String pattern,
            boolean required,
            List<Map<String, String>> choices) {

        Field required(String regularExpression) {
            return new Field(name, label, description, regularExpression, true, choices);
        }

        Field pattern(String regularExpression) {
            return new Field(name, label, description, regularExpression, false, choices);
        }
    }

    private static Field text(String name, String label, String description) {
        return new Field(name, label, description, null, false, List.of());
    }

    private static Field choice(String name, String label, List<Map<String, String>> choices) {
        boolean mayBeEmpty =
                choices.stream().anyMatch(choice -> choice.get("value").isEmpty());
        return new Field(name, label, null, null, !mayBeEmpty, choices);
    }

    private static <E> List<Map<String, String>> choices(
            E[] values, Function<E, String> property, Map<String, String> names) {
        return Arrays.stream(values)
                .map(property)
                .map(value -> option(names.getOrDefault(value, value), value))
                .toList();
    }

    private static List<Map<String, String>> variants() {
        var variants = new ArrayList<>(List.of(option("In elke cyclus", "")));
        variants.addAll(choices(PlanVariant.values(), PlanVariant::property, VARIANTS));
        return variants;
    }

    private static Map<String, String> option(String name, String value) {
        var option = new LinkedHashMap<String, String>();
        option.put("name", name);
        option.put("value", value);
        return option;
    }

    /** Properties that have no Dutch name here yet. */
    static Set<String> withoutAName() {
        var without = new TreeSet<>(PlanProperties.KNOWN);
        FIELDS.forEach(field -> without.remove(field.name()));
        return without;
    }

    /** Each file with the templates in it. */
    static Map<String, List<Map<String, Object>>> files() {
        var files = new LinkedHashMap<String, List<Map<String, Object>>>();
        files.put("onderdeel-taak.json", List.of(task()));
        files.put("onderdeel-actietijd.json", List.of(actionTime()));
        files.put(
                "onderdeel-interventie.json",
                INTERVENTIONS.stream().map(ElementTemplates::intervention).toList());
        files.put("klaarzetten.json", List.of(prepare()));
        files.put("week.json", List.of(week()));
        return files;
    }

    private static Map<String, Object> task() {
        var properties = new ArrayList<Map<String, Object>>(plan(Map.of()));
        properties.add(engine("Uiterlijk (formule)", "camunda:dueDate", "programmeTimeline.dueAt"));
        properties.add(engine("Taak van (formule)", "camunda:assignee", "programmePeople.assignee"));
        properties.add(
                engine("Wie hem kan oppakken (formule)", "camunda:candidateGroups", "programmePeople.candidates"));
        return template(
                "plan-task",
                "Onderdeel van het plan: taak",
                "Een afspraak of een taak in een week. Teken de vragen in het formulier (Forms) en laat de form key leeg.",
                "bpmn:UserTask",
                properties);
    }

    private static Map<String, Object> actionTime() {
        return template(
                "plan-action-time",
                "Onderdeel van het plan: actietijd",
                "Tijd in het plan zonder taak.",
                "bpmn:ManualTask",
                plan(Map.of("plan.kind", "action-time")));
    }

    private static Map<String, Object> intervention(Intervention intervention) {
        var properties = new ArrayList<Map<String, Object>>(plan(Map.of("plan.kind", intervention.kind())));
        properties.add(hidden(intervention.process(), property("calledElement")));
        properties.add(hidden("deployment", property("camunda:calledElementBinding")));
        var key = field("Sleutel (formule)", "Met de id van dit onderdeel.", "String", WORK);
        key.put("value", "${callActivity_naam_key}");
        key.put("constraints", constraints(true, "^\\$\\{callActivity_[A-Za-z0-9]+_key\\}$"));
        key.put("binding", Map.of("type", "camunda:in:businessKey"));
        properties.add(key);
        return template(
                "plan-" + intervention.kind(),
                "Onderdeel van het plan: " + intervention.name(),
                "Zet er een servicetaak “Klaarzetten” voor.",
                "bpmn:CallActivity",
                properties);
    }

    private static Map<String, Object> prepare() {
        var delegate = field("Wat wordt klaargezet", null, "Dropdown", WORK);
        delegate.put(
                "choices",
                INTERVENTIONS.stream()
                        .map(one -> option(one.name(), "#{" + one.delegate() + "}"))
                        .toList());
        delegate.put("constraints", Map.of("notEmpty", true));
        delegate.put("binding", property("camunda:delegateExpression"));
        var element = field("Voor welk onderdeel", "De id van de call activity die volgt.", "String", WORK);
        element.put("constraints", constraints(true, "^callActivity_[A-Za-z0-9]+$"));
        var input = new LinkedHashMap<String, Object>();
        input.put("type", "camunda:inputParameter");
        input.put("name", "planElement");
        element.put("binding", input);
        return template(
                "plan-prepare",
                "Klaarzetten van een interventie",
                "Maakt vóór een interventie de rijen die zij nodig heeft.",
                "bpmn:ServiceTask",
                List.of(delegate, element));
    }

    private static Map<String, Object> week() {
        var number = field("Weeknummer", "De hoeveelste week van het programma.", "String", PLAN);
        number.put("constraints", constraints(true, "^[0-9]{1,2}$"));
        number.put("binding", named("plan.week"));
        var process =
                field("Model van de week", "De id van het proces, bijvoorbeeld Week9ExtraProcess.", "String", WORK);
        process.put("constraints", constraints(true, "^[A-Z][A-Za-z0-9]*Process$"));
        process.put("binding", property("calledElement"));
        var weekNumber = field("Weeknummer voor het proces (formule)", "Bijvoorbeeld ${9}.", "String", WORK);
        weekNumber.put("constraints", constraints(true, "^\\$\\{[0-9]{1,2}\\}$"));
        weekNumber.put("binding", variable("weekNumber", true));
        return template(
                "plan-week",
                "Week van het programma",
                "Roept het model van één week aan.",
                "bpmn:CallActivity",
                List.of(
                        number,
                        process,
                        hidden("deployment", property("camunda:calledElementBinding")),
                        hidden("#{execution.processBusinessKey}", Map.of("type", "camunda:in:businessKey")),
                        hidden("runNumber", variable("runNumber", false)),
                        weekNumber));
    }

    /** @param fixed values that this kind of element always has */
    private static List<Map<String, Object>> plan(Map<String, String> fixed) {
        var properties = new ArrayList<Map<String, Object>>();
        for (Field field : FIELDS) {
            if (!PlanProperties.KNOWN.contains(field.name())) {
                continue;
            }
            String value = fixed.get(field.name());
            if (value != null) {
                properties.add(hidden(value, named(field.name())));
                continue;
            }
            var property =
                    field(field.label(), field.description(), field.choices().isEmpty() ? "String" : "Dropdown", PLAN);
            if (!field.choices().isEmpty()) {
                property.put("choices", field.choices());
            }
            if (field.required() || field.pattern() != null) {
                property.put("constraints", constraints(field.required(), field.pattern()));
            }
            property.put("binding", named(field.name()));
            properties.add(property);
        }
        return properties;
    }

    private static Map<String, Object> engine(String label, String attribute, String method) {
        var property = field(
                label, "Vervang de naam tussen de aanhalingstekens door de id van dit onderdeel.", "String", WORK);
        property.put("value", "${" + method + "(execution, 'userTask_naam')}");
        property.put(
                "constraints",
                constraints(true, "^\\$\\{" + method.replace(".", "\\.") + "\\(execution, '[A-Za-z0-9_]+'\\)\\}$"));
        property.put("binding", property(attribute));
        return property;
    }

    private static Map<String, Object> field(String label, @Nullable String description, String type, String group) {
        var property = new LinkedHashMap<String, Object>();
        property.put("label", label);
        if (description != null) {
            property.put("description", description);
        }
        property.put("type", type);
        property.put("group", group);
        return property;
    }

    private static Map<String, Object> hidden(String value, Map<String, ?> binding) {
        var property = new LinkedHashMap<String, Object>();
        property.put("type", "Hidden");
        property.put("value", value);
        property.put("binding", binding);
        return property;
    }

    private static Map<String, Object> constraints(boolean required, @Nullable String pattern) {
        var constraints = new LinkedHashMap<String, Object>();
        if (required) {
            constraints.put("notEmpty", true);
        }
        if (pattern != null) {
            var rule = new LinkedHashMap<String, String>();
            rule.put("value", pattern);
            rule.put("message", "Zo kan het niet worden gelezen. Kijk naar het voorbeeld.");
            constraints.put("pattern", rule);
        }
        return constraints;
    }

    private static Map<String, String> property(String name) {
        return binding("property", name);
    }

    private static Map<String, String> named(String name) {
        return binding("camunda:property", name);
    }

    private static Map<String, String> binding(String type, String name) {
        var binding = new LinkedHashMap<String, String>();
        binding.put("type", type);
        binding.put("name", name);
        return binding;
    }

    private static Map<String, Object> variable(String target, boolean expression) {
        var binding = new LinkedHashMap<String, Object>();
        binding.put("type", "camunda:in");
        binding.put("target", target);
        if (expression) {
            binding.put("expression", true);
        }
        return binding;
    }

    private static Map<String, String> group(String id, String label) {
        var group = new LinkedHashMap<String, String>();
        group.put("id", id);
        group.put("label", label);
        return group;
    }

    private static Map<String, Object> template(
            String id, String name, String description, String element, List<Map<String, Object>> properties) {
        var template = new LinkedHashMap<String, Object>();
        template.put("$schema", SCHEMA);
        template.put("name", name);
        template.put("id", "nl.samenbeter." + id);
        template.put("version", 1);
        template.put("description", description);
        template.put("appliesTo", List.of(element));
        template.put("groups", List.of(group(PLAN, "In het plan"), group(WORK, "Voor het proces")));
        template.put("properties", properties);
        return template;
    }
}
