package nl.samenbeter.monitoring.ui;

import com.vaadin.flow.component.details.Details;
import java.util.HashSet;
import java.util.Set;

/** Which parts of a page the reader has opened, so that they stay open when the page is shown anew. */
class OpenDetails {

    private final Set<Object> opened = new HashSet<>();

    Details keep(Object key, Details details) {
        details.setOpened(opened.contains(key));
        details.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                opened.add(key);
            } else {
                opened.remove(key);
            }
        });
        return details;
    }
}
