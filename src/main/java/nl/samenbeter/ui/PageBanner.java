package nl.samenbeter.ui;

import com.vaadin.flow.component.Component;

/** Something above every page, such as the practice clock. Beans of this type are asked once per opened window. */
public interface PageBanner {

    Component banner();
}
