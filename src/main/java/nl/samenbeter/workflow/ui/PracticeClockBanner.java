package nl.samenbeter.workflow.ui;

import com.vaadin.flow.component.Component;
import nl.samenbeter.ui.PageBanner;
import nl.samenbeter.workflow.PracticeClock;
import org.springframework.context.annotation.Profile;
import org.springframework.core.task.AsyncTaskExecutor;

@org.springframework.stereotype.Component
@Profile("demo")
class PracticeClockBanner implements PageBanner {

    private final PracticeClock clock;
    private final AsyncTaskExecutor executor;

    PracticeClockBanner(PracticeClock clock, AsyncTaskExecutor applicationTaskExecutor) {
        this.clock = clock;
        this.executor = applicationTaskExecutor;
    }

    @Override
    public Component banner() {
        return new PracticeClockBar(clock, executor);
    }
}
