package nl.samenbeter.ui;

import com.vaadin.flow.component.html.Span;

/** Mark and name of the product: the stair with somebody at its top. */
public class Brand extends Span {

    private static final String MARK = """
            <svg viewBox="0 0 40 40" focusable="false"><rect width="40" height="40" rx="11" fill="var(--sb-accent)"/>\
            <path d="M9 30h7v-6h7v-6h8" fill="none" stroke="var(--sb-on-accent)" stroke-width="3.6" \
            stroke-linecap="round" stroke-linejoin="round"/>\
            <circle cx="27.5" cy="11" r="3.3" fill="var(--sb-on-accent)"/></svg>""";

    public Brand() {
        addClassName("brand");
        var mark = new Span();
        mark.addClassName("mark");
        mark.getElement().setAttribute("aria-hidden", "true").setProperty("innerHTML", MARK);
        add(mark, new Span("Samenbeter"));
    }
}
