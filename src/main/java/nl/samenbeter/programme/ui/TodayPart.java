package nl.samenbeter.programme.ui;

import com.vaadin.flow.component.Component;
import java.util.List;

/** SPI: cards of other rooms on the page of today. */
public interface TodayPart {

    /** Nothing when there is nothing to tell the reader today. */
    List<Component> components();
}
