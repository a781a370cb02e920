package nl.samenbeter.monitoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.monitoring.SchoolCounts;
import nl.samenbeter.monitoring.TeamState;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A page about progress at one height. It looks again when something changes, and draws only when that made a difference, so
 * that the reader keeps the place and what stands open.
 */
abstract class ProgressPage extends Div implements HasDynamicTitle {

    final OpenDetails open = new OpenDetails();
    private Runnable lookAgain = () -> {};
    private @Nullable Object shown;
    private Set<ChangeScope> scopes = Set.of();

    ProgressPage(LiveUpdates live) {
        addClassName("progress-page");
        live.register(
                this,
                EnumSet.of(ChangeKind.TASKS, ChangeKind.PLAN, ChangeKind.PROGRESS),
                () -> scopes,
                () -> lookAgain.run());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("menu.voortgang");
    }

    /**
     * Shows what is read now, and again whenever it has changed.
     *
     * @param follow whose changes are a reason to look again
     */
    final <T> void keepShowing(Supplier<T> read, Function<T, Stream<ChangeScope>> follow, Function<T, Component> draw) {
        shown = null;
        lookAgain = () -> {
            T found = read.get();
            scopes = follow.apply(found).collect(Collectors.toSet());
            if (!found.equals(shown)) {
                shown = found;
                Component content = draw.apply(found);
                removeAll();
                add(content);
            }
        };
        lookAgain.run();
    }

    /** For a page that draws itself anew. */
    final void follow(Set<ChangeScope> whose, Runnable look) {
        scopes = whose;
        lookAgain = look;
    }

    static Stream<ChangeScope> of(List<TeamState> teams) {
        return teams.stream().map(team -> ChangeScope.of(team.team()));
    }

    /** Counts are told to whoever follows the board that the school is of. */
    static Stream<ChangeScope> ofCounts(List<SchoolCounts> schools) {
        return schools.stream().map(school -> ChangeScope.of(school.address().board()));
    }

    final void lookAgain() {
        lookAgain.run();
    }
}
