package nl.samenbeter.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import java.util.Locale;

/** Our words for what the framework itself has to say: session over, something broke, out of step. */
class SystemTexts implements SystemMessagesProvider {

    @Override
    public SystemMessages getSystemMessages(SystemMessagesInfo info) {
        Locale language = Language.chosen();
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(Texts.text(language, "ui.system.expired"));
        messages.setSessionExpiredMessage(Texts.text(language, "ui.system.expired.help"));
        messages.setInternalErrorCaption(Texts.text(language, "ui.system.broken"));
        messages.setInternalErrorMessage(Texts.text(language, "ui.system.broken.help"));
        messages.setSyncErrorCaption(Texts.text(language, "ui.system.sync"));
        messages.setSyncErrorMessage(Texts.text(language, "ui.system.sync.help"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(Texts.text(language, "ui.system.cookies"));
        messages.setCookiesDisabledMessage(Texts.text(language, "ui.system.cookies.help"));
        return messages;
    }
}
