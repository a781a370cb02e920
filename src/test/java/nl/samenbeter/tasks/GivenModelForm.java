package nl.samenbeter.tasks;

import java.util.List;
import java.util.Map;
import nl.samenbeter.TestSchool;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A process whose first task asks one field of every kind and whose second asks nothing; gone after {@link #end}. */
public final class GivenModelForm {

    public static final String TELL = "userTask_tellAboutLesson";
    public static final String TIDY_UP = "userTask_tidyUp";

    private final ApplicationContext application;
    private final String deployment;

    public GivenModelForm(ApplicationContext application) {
        this.application = application;
        deployment = application
                .getBean(RepositoryService.class)
                .createDeployment()
                .addClasspathResource("models/EveryFieldProcess.bpmn")
                .deploy()
                .getId();
    }

    /** @param person who has the task; nobody when it is the team's */
    public String begin(TestSchool school, ProgrammeId programme, @Nullable PersonId person) {
        var variables = new java.util.HashMap<String, @Nullable Object>();
        variables.put("person", person == null ? null : person.text());
        variables.put("groups", TaskGroups.of(Role.MEMBER, school.team));
        return application
                .getBean(RuntimeService.class)
                .startProcessInstanceByKey("EveryFieldProcess", programme.text(), variables)
                .getId();
    }

    /** Variables that the process has or had, besides those of {@link #begin}. */
    public Map<String, Object> decided(String instance) {
        var found = new java.util.TreeMap<String, Object>();
        application
                .getBean(HistoryService.class)
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .list()
                .forEach(variable -> found.put(variable.getName(), variable.getValue()));
        found.keySet().removeAll(List.of("person", "groups"));
        return found;
    }

    public void end() {
        application.getBean(RepositoryService.class).deleteDeployment(deployment, true);
    }
}
