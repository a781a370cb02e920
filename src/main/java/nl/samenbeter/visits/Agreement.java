package nl.samenbeter.visits;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What visitor and host said yes to. It says nothing of the moment itself: that may have moved since, by the plan or by an absence. */
@Table("visit_agreement")
class Agreement {

    /** Who of the two. */
    enum Side {
        VISITOR,
        HOST
    }

    @Id
    private final VisitId visitId;

    @Version
    private final @Nullable Integer version;

    private final SchoolId schoolId;
    private @Nullable LocalDate visitorDay;
    private @Nullable LocalTime visitorBegins;
    private @Nullable PersonId hostId;
    private @Nullable LocalDate hostDay;
    private @Nullable LocalTime hostBegins;
    private @Nullable Side calledOffBy;
    private @Nullable CallOffReason reason;

    @PersistenceCreator
    Agreement(
            VisitId visitId,
            @Nullable Integer version,
            SchoolId schoolId,
            @Nullable LocalDate visitorDay,
            @Nullable LocalTime visitorBegins,
            @Nullable PersonId hostId,
            @Nullable LocalDate hostDay,
            @Nullable LocalTime hostBegins,
            @Nullable Side calledOffBy,
            @Nullable CallOffReason reason) {
        this.visitId = visitId;
        this.version = version;
        this.schoolId = schoolId;
        this.visitorDay = visitorDay;
        this.visitorBegins = visitorBegins;
        this.hostId = hostId;
        this.hostDay = hostDay;
        this.hostBegins = hostBegins;
        this.calledOffBy = calledOffBy;
        this.reason = reason;
    }

    static Agreement about(Visit visit) {
        return new Agreement(visit.id(), null, visit.school(), null, null, null, null, null, null, null);
    }

    /** One of the two says yes to the moment as it stands. */
    void yes(Visit visit, Side side) {
        calledOffBy = null;
        reason = null;
        if (side == Side.VISITOR) {
            visitorDay = visit.day();
            visitorBegins = visit.begins();
        } else {
            hostId = visit.host();
            hostDay = visit.day();
            hostBegins = visit.begins();
        }
    }

    /** One of the two cannot come after all. */
    void callOff(Side side, CallOffReason why) {
        visitorDay = null;
        hostDay = null;
        calledOffBy = side;
        reason = why;
    }

    AgreementState state(Visit visit) {
        LocalDate day = visit.day();
        if (day == null) {
            return reason == null ? AgreementState.OPEN : AgreementState.CALLED_OFF;
        }
        boolean visitor = day.equals(visitorDay) && Objects.equals(visit.begins(), visitorBegins);
        boolean host = visit.host() == null
                ? visitor
                : visit.host().equals(hostId) && day.equals(hostDay) && Objects.equals(visit.begins(), hostBegins);
        if (visitor && host) {
            return AgreementState.AGREED;
        }
        return visitor
                ? AgreementState.WAITS_FOR_HOST
                : host ? AgreementState.WAITS_FOR_VISITOR : AgreementState.PROPOSED;
    }

    VisitId visit() {
        return visitId;
    }

    @Nullable
    Side calledOffBy() {
        return calledOffBy;
    }

    @Nullable
    CallOffReason reason() {
        return reason;
    }
}
