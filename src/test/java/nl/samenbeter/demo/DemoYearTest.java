package nl.samenbeter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenbeter.TestDatabase;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.workflow.PracticeClock;
import nl.samenbeter.workflow.ProcessHeats;
import nl.samenbeter.workflow.ProcessPlaces;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** What the demo's half school year leads to (design 2, rulings 20). */
@SpringBootTest
@ActiveProfiles("demo")
@Import(TestDatabase.class)
@DirtiesContext
class DemoYearTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PracticeClock clock;

    @Autowired
    ProcessHeats heats;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    ManagementService managementService;

    @AfterAll
    static void back() {
        ClockUtil.reset();
    }

    @Test
    void standsWhereTheRulingsSay() {
        assertThat(clock.now().toLocalDate()).isEqualTo(LocalDate.of(2026, 12, 9));
        assertThat(texts("select t.name || ' ' || p.status from programme p join team t on t.id = p.team_id"))
                .containsExactlyInAnyOrder(
                        "Rooster & ICT RUNNING",
                        "Administratie RUNNING",
                        "Conciërges & facilitair PREPARING",
                        "Receptie & leerlingzaken PAUSED");
        assertThat(texts("""
                        select t.name || ' ' || r.run_number || '/' || w.week_number from programme p
                        join team t on t.id = p.team_id join programme_run r on r.programme_id = p.id
                        join programme_week w on w.run_id = r.id where w.monday = date '2026-12-07'
                        """)).contains("Rooster & ICT 1/4", "Administratie 3/2");
        assertThat(jdbc.sql("select count(*) from act_ru_incident")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(texts("select distinct s.brin from team t join school s on s.id = t.school_id"))
                .containsExactlyInAnyOrder("99ZZ", "98ZZ");
        assertThat(jdbc.sql("select count(*) from year_plan")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from network_event")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(8);
        assertThat(jdbc.sql("select count(*) from absence").query(Integer.class).single())
                .isOne();
    }

    @Test
    void isPunctualAsPeopleAre() {
        Map<String, Integer> statuses = jdbc
                .sql(
                        "select status, count(*)::int n from plan_item where opens_at < '2026-12-07' and status <> 'PLANNED' "
                                + "group by status")
                .query((row, n) -> Map.entry(row.getString("status"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        int all = statuses.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(statuses.get("DONE") * 100 / all).isBetween(80, 97);
        assertThat(statuses.get("LAPSED")).isBetween(1, 9);
        assertThat(texts("select element_id from plan_item where status = 'OPEN' and due_at < '2026-12-09 08:05' "
                        + "and programme_id in (select id from programme where status = 'RUNNING')"))
                .as("open and late")
                .hasSizeBetween(1, 2);
    }

    @Test
    void givesEachRoleSomethingToSee() {
        assertThat(texts("""
                        select e.element_id from act_ru_task t join task_entry e on e.task_id = t.id_
                        join account a on a.id::text = t.assignee_ where a.login_name = 'medewerker'
                        """)).contains("userTask_fillBarometer");
    }

    @Test
    void countsInItsPicturesAsTheEngineItselfDoes() {
        SchoolId school = new SchoolId(
                jdbc.sql("select id from school limit 1").query(UUID.class).single());
        List<ProcessPlaces.Place> all = texts(
                        "select distinct business_key_ from act_ru_execution where super_exec_ is null "
                                + "and business_key_ is not null")
                .stream()
                .map(key -> new ProcessPlaces.Place(key, school, null))
                .toList();

        assertThat(heats.models(all)).hasSizeGreaterThan(8).allSatisfy(model -> {
            Map<String, Integer> engine = new HashMap<>();
            repositoryService.createProcessDefinitionQuery().processDefinitionKey(model.process()).list().stream()
                    .flatMap(definition ->
                            managementService.createActivityStatisticsQuery(definition.getId()).list().stream())
                    .forEach(one -> engine.merge(one.getId(), one.getInstances(), Integer::sum));
            assertThat(heats.of(all, model.process()).orElseThrow().steps())
                    .as(model.process())
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step.open())
                            .as(step.element())
                            .isEqualTo(engine.getOrDefault(step.element(), 0)));
        });
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
