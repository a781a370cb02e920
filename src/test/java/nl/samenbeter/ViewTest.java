package nl.samenbeter;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.util.Set;

/** A test of the product's own screens; the gallery's pages, which have the same routes, stay out. */
public abstract class ViewTest extends SpringBrowserlessTest {

    @Override
    protected Set<String> scanPackages() {
        return Set.of("nl.samenbeter");
    }
}
