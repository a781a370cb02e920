package nl.samenbeter.monitoring;

import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.SchoolId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a school wants: how many of a hundred items of its programmes are on time. */
@Service
public class TargetService {

    public static final int LEAST = 50;
    public static final int MOST = 100;

    private final OnTimeTargets targets;

    TargetService(OnTimeTargets targets) {
        this.targets = targets;
    }

    /** 80 unless the school has set another. */
    @PreAuthorize("@access.school(#school, 'SCHOOL_PROGRESS_SEE')")
    @Transactional(readOnly = true)
    public int onTime(SchoolId school) {
        return targets.of(school);
    }

    /** @throws DomainException {@code monitoring.targetOutOfRange} when it is not from 50 to 100 */
    @PreAuthorize("@access.school(#school, 'PROGRAMME_DECIDE')")
    @Transactional
    public void wantOnTime(SchoolId school, int onTime) {
        if (onTime < LEAST || onTime > MOST) {
            throw new DomainException("monitoring.targetOutOfRange");
        }
        targets.set(school, onTime);
    }
}
