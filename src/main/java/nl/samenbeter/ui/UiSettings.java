package nl.samenbeter.ui;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/** Every session and window: language, light or dark, words for lost connections, and what happens on an error. */
@Component
class UiSettings implements VaadinServiceInitListener {

    /** The bar of the device around the installed product: {@code --sb-accent}, in the dark {@code --sb-page}. */
    static final String BAR = "#6b3a6e";

    static final String BAR_IN_THE_DARK = "#18141a";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(new SystemTexts());
        event.getSource().addSessionInitListener(init -> {
            init.getSession().setLocale(Language.chosen());
            init.getSession().setErrorHandler(error -> Failures.show(error.getThrowable()));
        });
        event.getSource().addUIInitListener(UiSettings::prepare);
        event.addIndexHtmlRequestListener(UiSettings::mark);
    }

    private static void prepare(UIInitEvent init) {
        UI ui = init.getUI();
        ui.setLocale(Texts.supported(ui.getSession().getLocale()));
        UserMenu.Appearance appearance = UserMenu.Appearance.current();
        if (appearance != UserMenu.Appearance.SYSTEM) {
            ui.getPage().setColorScheme(appearance.scheme());
        }
        ReconnectDialogConfiguration lost = ui.getReconnectDialogConfiguration();
        lost.setDialogText(Texts.text(ui.getLocale(), "ui.connection.lost"));
        lost.setDialogTextGaveUp(Texts.text(ui.getLocale(), "ui.connection.gaveUp"));
        ui.getPage().executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
    }

    /** Language and colours before the first script runs, so that nothing flashes. */
    private static void mark(IndexHtmlResponse page) {
        var html = page.getDocument().selectFirst("html");
        if (html != null) {
            html.attr("lang", Language.chosen().getLanguage());
            UserMenu.Appearance appearance = UserMenu.Appearance.current();
            if (appearance != UserMenu.Appearance.SYSTEM) {
                html.attr("theme", appearance.scheme().getThemeValue());
            }
            boolean dark = appearance == UserMenu.Appearance.DARK;
            var bar = page.getDocument().head().appendElement("meta").attr("name", "theme-color");
            bar.attr("content", dark ? BAR_IN_THE_DARK : BAR);
            if (appearance == UserMenu.Appearance.SYSTEM) {
                bar.attr("media", "(prefers-color-scheme: light)");
                page.getDocument()
                        .head()
                        .appendElement("meta")
                        .attr("name", "theme-color")
                        .attr("media", "(prefers-color-scheme: dark)")
                        .attr("content", BAR_IN_THE_DARK);
            }
        }
    }
}
