package nl.samenbeter.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.PWA;
import com.vaadin.flow.theme.aura.Aura;

/** What every page loads: push, the theme, then our style sheets, the tokens first and print last. */
@Push
@PWA(
        name = "Samenbeter",
        shortName = "Samenbeter",
        description = "Elke dag samen een beetje beter",
        iconPath = "icons/icon.png",
        themeColor = "#6b3a6e",
        backgroundColor = "#f4f1ef")
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
@StyleSheet("context://styles/forms.css")
@StyleSheet("context://styles/week.css")
@StyleSheet("context://styles/progress.css")
@StyleSheet("context://styles/login.css")
@StyleSheet("context://styles/people.css")
@StyleSheet("context://styles/practice-clock.css")
@StyleSheet("context://styles/print.css")
public class AppShell implements AppShellConfigurator {}
