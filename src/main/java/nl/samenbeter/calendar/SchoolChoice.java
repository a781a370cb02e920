package nl.samenbeter.calendar;

import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Which public holidays a school has off; a school without a row has all of them off. */
@Table("public_holiday_choice")
class SchoolChoice {

    @Id
    private final SchoolId schoolId;

    @Version
    private @Nullable Integer version;

    private boolean goodFriday;
    private boolean liberationDay;
    private boolean fridayAfterAscension;

    @PersistenceCreator
    SchoolChoice(SchoolId schoolId, boolean goodFriday, boolean liberationDay, boolean fridayAfterAscension) {
        this.schoolId = schoolId;
        this.goodFriday = goodFriday;
        this.liberationDay = liberationDay;
        this.fridayAfterAscension = fridayAfterAscension;
    }

    static SchoolChoice allOff(SchoolId school) {
        return new SchoolChoice(school, true, true, true);
    }

    void choose(PublicHolidayChoice choice) {
        goodFriday = choice.goodFriday();
        liberationDay = choice.liberationDay();
        fridayAfterAscension = choice.fridayAfterAscension();
    }

    PublicHolidayChoice choice() {
        return new PublicHolidayChoice(goodFriday, liberationDay, fridayAfterAscension);
    }
}
