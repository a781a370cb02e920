package nl.samenbeter.notifications.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenbeter.notifications.Choice;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.NoticeSettings;
import nl.samenbeter.notifications.NotificationQueries;
import nl.samenbeter.notifications.NotificationService;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** Per kind of notice: here, by mail, both or neither; and from when on in the evening no mail. */
@Route(value = NoticeSettingsView.ROUTE, layout = MainLayout.class)
@PermitAll
class NoticeSettingsView extends Div implements HasDynamicTitle {

    static final String ROUTE = "meldingen/instellingen";

    private enum Way {
        PRODUCT,
        MAIL
    }

    private final NotificationService service;

    NoticeSettingsView(NotificationQueries queries, NotificationService service) {
        this.service = service;
        addClassName("stack");
        NoticeSettings settings = queries.settings();
        var header = new PageHeader(Texts.text("notices.settings.title"), Texts.text("notices.settings.help"));
        header.actions(Html.button(NoticesView.ROUTE, Texts.text("notices.settings.back"), "ter"));
        add(header);
        if (!settings.mailOn()) {
            add(Notices.card(Tone.INFO, Texts.text("notices.settings.mailOff")));
        } else if (!settings.hasAddress()) {
            add(Notices.card(Tone.WARN, Texts.text("notices.settings.noAddress")));
        }
        add(kinds(settings), hours(settings.quietFrom()));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("notices.settings.title") + " · Samenbeter";
    }

    private Section kinds(NoticeSettings settings) {
        var fields = with(new Div(), "stack");
        settings.choices().forEach((kind, choice) -> fields.add(ways(kind, choice)));
        return with(Html.card(Texts.text("notices.settings.kinds")), "stack", fields);
    }

    private Component ways(NoticeKind kind, Choice choice) {
        var group = new CheckboxGroup<Way>();
        group.setLabel(Texts.text("notices.kind." + kind.name()));
        group.setHelperText(Texts.text("notices.kindHelp." + kind.name()));
        group.setItems(Way.values());
        group.setItemLabelGenerator(way -> Texts.text("notices.way." + way.name()));
        Set<Way> chosen = EnumSet.noneOf(Way.class);
        if (choice.inProduct()) {
            chosen.add(Way.PRODUCT);
        }
        if (choice.byMail()) {
            chosen.add(Way.MAIL);
        }
        group.setValue(chosen);
        group.addValueChangeListener(change -> {
            service.choose(
                    kind,
                    new Choice(
                            change.getValue().contains(Way.PRODUCT),
                            change.getValue().contains(Way.MAIL)));
            Notices.success(Texts.text("notices.settings.saved"));
        });
        return group;
    }

    private Section hours(LocalTime from) {
        var choice = new Select<LocalTime>();
        choice.setLabel(Texts.text("notices.settings.quietFrom"));
        choice.setItems(Stream.iterate(
                        NotificationService.EARLIEST_QUIET,
                        time -> !time.isAfter(NotificationService.LATEST_QUIET),
                        time -> time.plusHours(1))
                .toList());
        choice.setItemLabelGenerator(Dates::time);
        choice.setValue(from);
        choice.addValueChangeListener(change -> {
            service.quietFrom(change.getValue());
            Notices.success(Texts.text("notices.settings.saved"));
        });
        return with(
                Html.card(Texts.text("notices.settings.hours")),
                "stack",
                new Paragraph(Texts.text("notices.settings.hoursHelp")),
                choice);
    }
}
