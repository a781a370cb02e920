package nl.samenbeter.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.samenbeter.monitoring.Snoozes.Key;
import nl.samenbeter.programme.ProgrammePlaces;
import nl.samenbeter.security.Audit;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.ProgrammeId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeping an alert quiet for a while; the others see who did so and why. */
@Service
@Transactional
public class AlertService {

    public static final int LONGEST_DAYS = 28;

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");
    private static final String ROOM = "monitoring";

    private final Snoozes snoozes;
    private final ProgrammePlaces places;
    private final Audit audit;
    private final CurrentUser currentUser;
    private final Clock programmeClock;

    AlertService(Snoozes snoozes, ProgrammePlaces places, Audit audit, CurrentUser currentUser, Clock programmeClock) {
        this.snoozes = snoozes;
        this.places = places;
        this.audit = audit;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
    }

    /**
     * @param endsOn the day on which it is shown again
     * @throws DomainException {@code monitoring.snoozeDay} unless that is tomorrow to {@link #LONGEST_DAYS} days from now
     */
    @PreAuthorize("@programmeAccess.may(#programme, 'ALERT_SNOOZE')")
    public void snooze(ProgrammeId programme, AlertKind kind, LocalDate endsOn, SnoozeReason reason) {
        LocalDate today = LocalDate.now(programmeClock.withZone(HOME));
        LocalDate last = today.plusDays(LONGEST_DAYS);
        if (!endsOn.isAfter(today) || endsOn.isAfter(last)) {
            throw new DomainException("monitoring.snoozeDay", today.plusDays(1), last);
        }
        var place = places.of(programme).orElseThrow();
        snoozes.put(new Key(programme, kind), place.school(), endsOn, reason, currentUser.requirePerson());
        audit.write(ROOM, "alertSnoozed", programme, place.school(), reason.name());
    }

    /** It is shown again. */
    @PreAuthorize("@programmeAccess.may(#programme, 'ALERT_SNOOZE')")
    public void wake(ProgrammeId programme, AlertKind kind) {
        snoozes.remove(new Key(programme, kind));
        audit.write(
                ROOM,
                "alertWoken",
                programme,
                places.of(programme).orElseThrow().school(),
                kind.name());
    }
}
