package nl.samenbeter.notifications;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Whether this installation sends mail, and how. Never in a demo (rulings 37). */
@Component
class MailSettings {

    private static final Logger LOG = LoggerFactory.getLogger(MailSettings.class);

    private final @Nullable JavaMailSender sender;
    private final String from;
    private final String address;

    @Autowired
    MailSettings(
            ObjectProvider<JavaMailSender> sender,
            Environment environment,
            @Value("${spring.mail.host:}") String host,
            @Value("${samenbeter.mail.from:}") String from,
            @Value("${samenbeter.address:}") String address) {
        this(
                host.isBlank() || environment.acceptsProfiles(Profiles.of("demo")) ? null : sender.getIfAvailable(),
                from,
                address);
    }

    MailSettings(@Nullable JavaMailSender sender, String from, String address) {
        if (sender != null && from.isBlank()) {
            LOG.warn("Mail stays off: samenbeter.mail.from is not set");
        }
        this.sender = from.isBlank() ? null : sender;
        this.from = from.strip();
        this.address = address.strip().replaceAll("/+$", "");
    }

    boolean on() {
        return sender != null;
    }

    JavaMailSender sender() {
        return Optional.ofNullable(sender).orElseThrow(() -> new IllegalStateException("mail is off"));
    }

    String from() {
        return from;
    }

    /** The whole address of a page; empty when nobody has said where this installation is. */
    Optional<String> link(String route) {
        return address.isEmpty() ? Optional.empty() : Optional.of(address + "/" + route);
    }
}
