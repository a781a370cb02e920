package nl.samenbeter.preparations;

import java.time.Clock;
import java.time.LocalDate;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A teacher of the school with an account who is asked to join a group. */
@Component
class GuestTeachers {

    private final JointPreparations preparations;
    private final Directory directory;
    private final PreparationNotices notices;
    private final CurrentUser currentUser;
    private final Clock programmeClock;

    GuestTeachers(
            JointPreparations preparations,
            Directory directory,
            PreparationNotices notices,
            CurrentUser currentUser,
            Clock programmeClock) {
        this.preparations = preparations;
        this.directory = directory;
        this.notices = notices;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
    }

    /**
     * Tells a guest who is new.
     *
     * @throws DomainException {@code preparations.noTeacher}
     */
    void welcome(WorkDesign design, @Nullable PersonId before) {
        PersonId guest = design.guest();
        if (guest == null || guest.equals(before)) {
            return;
        }
        JointPreparation preparation =
                preparations.findById(design.group().preparation()).orElseThrow();
        LocalDate today = preparation.now(programmeClock).toLocalDate();
        if (!directory.teachers(design.school(), today).contains(guest)) {
            throw new DomainException("preparations.noTeacher");
        }
        notices.invited(
                guest, preparation, preparation.group(design.group().number()).day(), currentUser.requirePerson());
    }
}
