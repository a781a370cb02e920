package nl.samenbeter.programme.process;

import java.util.Set;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.programme.ProgrammeSteps;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskSubject;
import nl.samenbeter.tasks.TaskSubjects;
import org.springframework.stereotype.Component;

/** What the tasks of the programme's own processes are about. */
@Component
class ProgrammeTaskSubjects implements TaskSubjects {

    private final ProgrammeSteps steps;

    ProgrammeTaskSubjects(ProgrammeSteps steps) {
        this.steps = steps;
    }

    @Override
    public Set<String> processes() {
        return Set.of(
                EightWeekProgrammeProcess.KEY,
                Week1StartProcess.KEY,
                Week2LookAndGoalsProcess.KEY,
                Week3FirstVisitProcess.KEY,
                Week4VoicesProcess.KEY,
                Week5DeepenProcess.KEY,
                Week6CoachTalksProcess.KEY,
                Week7OnYourOwnProcess.KEY,
                Week8HarvestProcess.KEY,
                RhythmCycleProcess.KEY,
                CycleWeekAProcess.KEY,
                CycleWeekBProcess.KEY,
                CycleWeekCProcess.KEY,
                CycleWeekDProcess.KEY);
    }

    @Override
    public boolean answersForTheRest() {
        return true;
    }

    @Override
    public TaskSubject subjectOf(Facts facts) {
        ProgrammeId programme = ProgrammeId.of(facts.businessKey());
        if (facts.weekNumber() == null) {
            return steps.preparation(programme);
        }
        return steps.subject(new PlanRef(programme, facts.runNumber(), facts.weekNumber(), facts.planElement()));
    }
}
