package nl.samenbeter;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void roomsUseOnlyWhatTheirPackageInfoAllows() {
        ApplicationModules.of(Samenbeter.class).verify();
    }
}
