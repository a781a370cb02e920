package nl.samenbeter.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import nl.samenbeter.security.MailContact;
import nl.samenbeter.ui.Texts;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A letter as a message: text and HTML, in the person's language. */
@Component
class MailMessages {

    private static final String SETTINGS = "meldingen/instellingen";

    private final MailSettings settings;
    private final NoticeWords words;

    MailMessages(MailSettings settings, NoticeWords words) {
        this.settings = settings;
        this.words = words;
    }

    MimeMessage message(Letter letter, MailContact contact) {
        Locale language = contact.language();
        String sentence = line(words.say(language, letter.textKey(), letter.arguments()));
        try {
            var message = new OurMessage(letter.notice());
            var helper = new MimeMessageHelper(message, true, "UTF-8");
            helper.setFrom(settings.from(), "Samenbeter");
            helper.setTo(contact.email());
            helper.setSubject(Texts.text(
                    language,
                    "notices.mail.subject",
                    Texts.text(language, "notices.kind." + letter.kind().name())));
            helper.setText(plain(language, sentence, letter.route()), html(language, sentence, letter.route()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", language.getLanguage());
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
    }

    private String plain(Locale language, String sentence, String route) {
        var text = new StringBuilder(sentence).append("\n\n");
        settings.link(route)
                .ifPresent(link -> text.append(Texts.text(language, "notices.mail.open"))
                        .append(": ")
                        .append(link)
                        .append("\n\n"));
        text.append("-- \n").append(Texts.text(language, "notices.mail.why"));
        settings.link(SETTINGS).ifPresent(link -> text.append('\n').append(link));
        return text.append('\n').toString();
    }

    private String html(Locale language, String sentence, String route) {
        String button = settings.link(route)
                .map(link -> """
                        <p><a href="%s" style="display:inline-block;padding:12px 20px;border-radius:8px;\
                        background:#6b3a6e;color:#ffffff;text-decoration:none;font-weight:600">%s</a></p>
                        """.formatted(escaped(link), escaped(Texts.text(language, "notices.mail.open"))))
                .orElse("");
        String why = escaped(Texts.text(language, "notices.mail.why"));
        String foot = settings.link(SETTINGS)
                .map(link -> "<a href=\"%s\" style=\"color:#4a4550\">%s</a>".formatted(escaped(link), why))
                .orElse(why);
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>Samenbeter</title></head>
                <body style="margin:0;padding:24px;font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;\
                color:#221e26;background:#ffffff">
                <p>%s</p>
                %s<p style="font-size:14px;color:#4a4550">%s</p>
                </body></html>
                """.formatted(language.getLanguage(), escaped(sentence), button, foot);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** Names stand in it: no line breaks, nothing that turns the writing round. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", " ");
    }

    /** Keeps the notice's id as its own, so that a mail program sees a second copy as the same message. */
    private static final class OurMessage extends MimeMessage {

        private final NoticeId notice;

        OurMessage(NoticeId notice) {
            super((Session) null);
            this.notice = notice;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + notice + "@samenbeter>");
        }
    }
}
