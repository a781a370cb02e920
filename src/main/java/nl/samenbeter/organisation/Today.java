package nl.samenbeter.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The programme's date at home: roles begin and end on it. */
@Component
class Today {

    private final Clock programmeClock;

    Today(Clock programmeClock) {
        this.programmeClock = programmeClock;
    }

    LocalDate date() {
        return LocalDate.now(programmeClock.withZone(ZoneId.of(School.DEFAULT_ZONE)));
    }
}
