package nl.samenbeter.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/**
 * What every page loads: push, the theme, then our style sheets, the tokens first and print last. Installable by a
 * manifest of our own: Vaadin's {@code @PWA} brings a service worker, whose background requests carry the session from
 * before the sign-in and so replaced the new one (docs/decisions/0009).
 */
@Push
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://styles/tokens.css")
@StyleSheet("context://styles/base.css")
@StyleSheet("context://styles/layout.css")
@StyleSheet("context://styles/controls.css")
@StyleSheet("context://styles/parts.css")
@StyleSheet("context://styles/ribbon.css")
@StyleSheet("context://styles/today.css")
@StyleSheet("context://styles/tasks.css")
@StyleSheet("context://styles/tasks-help.css")
@StyleSheet("context://styles/tasks-many.css")
@StyleSheet("context://styles/forms.css")
@StyleSheet("context://styles/week.css")
@StyleSheet("context://styles/timeline.css")
@StyleSheet("context://styles/progress.css")
@StyleSheet("context://styles/login.css")
@StyleSheet("context://styles/people.css")
@StyleSheet("context://styles/practice-clock.css")
@StyleSheet("context://styles/keyboard.css")
@StyleSheet("context://styles/connection.css")
@StyleSheet("context://styles/materials.css")
@StyleSheet("context://styles/print.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("manifest", "/icons/samenbeter.webmanifest");
        settings.addFavIcon("icon", "/icons/icon-32.png", "32x32");
        settings.addLink("apple-touch-icon", "/icons/icon-180.png");
        settings.addMetaTag("mobile-web-app-capable", "yes");
        settings.addMetaTag("apple-mobile-web-app-title", "Samenbeter");
    }
}
