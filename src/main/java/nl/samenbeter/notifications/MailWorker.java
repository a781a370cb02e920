package nl.samenbeter.notifications;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.security.AccountRegister;
import nl.samenbeter.security.MailContact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is in the outbox, on every node. The clock is the system's (rulings 19). Logs say ids and kinds of
 * failures, never an address or a text.
 */
@Component
class MailWorker implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);
    private static final long EVERY = 5_000;

    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final MailSettings settings;
    private final Postbox postbox;
    private final MailMessages messages;
    private final PersonalHours hours;
    private final AccountRegister accounts;
    private final Clock systemClock;

    MailWorker(
            MailSettings settings,
            Postbox postbox,
            MailMessages messages,
            PersonalHours hours,
            AccountRegister accounts,
            Clock systemClock) {
        this.settings = settings;
        this.postbox = postbox;
        this.messages = messages;
        this.hours = hours;
        this.accounts = accounts;
        this.systemClock = systemClock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String state : List.of("WAITING", "DEAD")) {
            Gauge.builder("samenbeter.mail", postbox, box -> box.count(state))
                    .tag("state", state)
                    .register(registry);
        }
    }

    /** Stops at the first failure: when the server is away, the rest can wait for the next round. */
    @Scheduled(fixedDelay = EVERY)
    void work() {
        boolean goOn = settings.on();
        while (goOn) {
            goOn = postbox.take(systemClock.instant()).filter(this::deal).isPresent();
        }
    }

    /** False when the server did not take it. */
    private boolean deal(Letter letter) {
        Instant now = systemClock.instant();
        Optional<MailContact> contact = accounts.mailContact(letter.person());
        if (contact.isEmpty()) {
            postbox.dropped(letter, now);
            return true;
        }
        try {
            QuietHours quiet = hours.of(letter.person(), letter.school());
            Instant when = quiet.next(now);
            if (when.isAfter(now)) {
                postbox.later(letter, when);
                return true;
            }
            settings.sender().send(messages.message(letter, contact.get()));
        } catch (RuntimeException failed) {
            failed(letter, failed.getClass().getSimpleName(), now);
            return false;
        }
        postbox.sent(letter, systemClock.instant());
        return true;
    }

    private void failed(Letter letter, String failure, Instant now) {
        if (letter.attempt() > BACK_OFF.size()) {
            postbox.dead(letter, failure, now);
            LOG.error("Gave up the mail of notice {}: {}", letter.notice(), failure);
        } else {
            postbox.again(letter, failure, now.plus(BACK_OFF.get(letter.attempt() - 1)));
            LOG.warn("Mail of notice {} failed, attempt {}: {}", letter.notice(), letter.attempt(), failure);
        }
    }
}
