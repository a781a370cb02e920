package nl.samenbeter.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;

class MailSettingsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # profile, host,     from,              on
            school,    mail,     noreply@x.example, true
            school,    mail,     '',                false
            school,    '',       noreply@x.example, false
            demo,      mail,     noreply@x.example, false
            """)
    void mailIsOnWithAServerAndASenderAndNeverInADemo(String profile, String host, String from, boolean on) {
        assertThat(settings(profile, host, from, "").on()).isEqualTo(on);
    }

    @Test
    void aLinkIsWholeOrNotThere() {
        assertThat(settings("school", "mail", "noreply@x.example", "https://x.example/")
                        .link("taken"))
                .contains("https://x.example/taken");
        assertThat(settings("school", "mail", "noreply@x.example", "").link("taken"))
                .isEmpty();
    }

    private static MailSettings settings(String profile, String host, String from, String address) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", new JavaMailSenderImpl());
        return new MailSettings(beans.getBeanProvider(JavaMailSender.class), environment, host, from, address);
    }
}
