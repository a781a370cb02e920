package nl.samenbeter.monitoring;

import nl.samenbeter.programme.ProgrammeFigures;
import nl.samenbeter.shared.ProgrammeId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures of a programme over time, for who may see how its team goes. Only beside the team's own earlier weeks. */
@Service
@Transactional(readOnly = true)
public class FiguresQueries {

    private final ProgrammeFigures figures;
    private final OnTimeTargets targets;

    FiguresQueries(ProgrammeFigures figures, OnTimeTargets targets) {
        this.figures = figures;
        this.targets = targets;
    }

    @PreAuthorize("@programmeAccess.may(#programme, 'PROGRESS_SEE')")
    public Figures figures(ProgrammeId programme) {
        return new Figures(figures.of(programme), figures.rhythms(programme), targets.of(programme));
    }
}
