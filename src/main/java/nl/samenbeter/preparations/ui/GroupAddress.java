package nl.samenbeter.preparations.ui;

import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import nl.samenbeter.preparations.GroupRef;
import nl.samenbeter.preparations.JointPreparationId;

/** Where a group's pages are. */
final class GroupAddress {

    static final String ROUTE = PreparationsView.ROUTE + "/:preparation/:groep";
    static final String SHEET = "blad";

    private GroupAddress() {}

    static String of(GroupRef group) {
        return PreparationsView.ROUTE + "/" + group.preparation() + "/" + group.number();
    }

    /** Nothing for an address that no group can have. */
    static Optional<GroupRef> read(RouteParameters parameters) {
        try {
            return Optional.of(new GroupRef(
                    JointPreparationId.of(parameters.get("preparation").orElse("")),
                    Integer.parseInt(parameters.get("groep").orElse(""))));
        } catch (IllegalArgumentException noGroup) {
            return Optional.empty();
        }
    }
}
