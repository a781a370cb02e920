package nl.samenbeter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MenuItemTest {

    private static final MenuItem MANAGE = new MenuItem("beheer", "Beheer", "Beheer", Icon.WRENCH, false);
    private static final MenuItem CALENDAR =
            new MenuItem("beheer/kalender", "Schoolkalender", "Kalender", Icon.CALENDAR, false);
    private static final List<MenuItem> ITEMS = List.of(MANAGE, CALENDAR);

    @Test
    void aPageBelongsToTheNearestEntryOnly() {
        assertThat(MenuItem.leadingTo("beheer/kalender/123", ITEMS)).contains(CALENDAR);
        assertThat(MenuItem.leadingTo("beheer/123", ITEMS)).contains(MANAGE);
        assertThat(MenuItem.leadingTo("beheerders", ITEMS)).isEmpty();
    }
}
