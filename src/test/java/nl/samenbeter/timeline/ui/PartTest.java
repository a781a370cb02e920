package nl.samenbeter.timeline.ui;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.Set;
import nl.samenbeter.ui.Texts;
import org.junit.jupiter.api.BeforeEach;

/** A part of a page on a page of its own, in Dutch. */
abstract class PartTest extends BrowserlessTest {

    @Override
    protected Set<String> scanPackages() {
        return Set.of("nl.samenbeter.timeline.ui");
    }

    @BeforeEach
    void inDutch() {
        UI.getCurrent().setLocale(Texts.DUTCH);
    }
}
