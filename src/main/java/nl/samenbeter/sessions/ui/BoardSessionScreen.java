package nl.samenbeter.sessions.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.sessions.LiveSession;
import nl.samenbeter.sessions.SessionCommand;
import nl.samenbeter.sessions.SessionHats;
import nl.samenbeter.sessions.SessionRecordId;
import nl.samenbeter.sessions.SessionState;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.ui.Failures;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The session on this screen. The browser keeps each command until it hears here that it was done or never will be, so
 * none is lost in a short break and none counts twice (docs/decisions/0024).
 */
@Tag("sb-board-session")
@JavaScript("context://components/board-session.js")
@StyleSheet("context://styles/board-session.css")
class BoardSessionScreen extends Component {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_COMMANDS = 500;
    private static final int MOST_CHARACTERS = 200_000;

    private final SessionDoor door;
    private final @Nullable String home;
    private final Runnable gone;
    private SessionState state;

    /**
     * @param home where one goes from here; absent on a paired screen
     * @param gone when this screen has no right any more
     */
    BoardSessionScreen(SessionDoor door, LiveUpdates live, @Nullable String home, Runnable gone) {
        this.door = door;
        this.home = home;
        this.gone = gone;
        state = door.state();
        getElement().setAttribute("data-local", "");
        live.register(
                this,
                Set.of(ChangeKind.SESSIONS, ChangeKind.PLAN, ChangeKind.BOARD),
                () -> Set.of(ChangeScope.of(state.team())),
                () -> getElement().callJsFunction("look"));
        show();
    }

    /** Asked by the browser, since a paired screen is nobody outside a request of its own. */
    @ClientCallable
    final void look() {
        try {
            state = door.state();
            show();
        } catch (AccessDeniedException ended) {
            gone.run();
        }
    }

    @ClientCallable
    final void start(String hats) {
        attempt(() -> {
            Chosen chosen = JSON.readValue(hats, Chosen.class);
            if (chosen.minutes() == null) {
                door.start(chosen.hats());
            } else {
                door.startUnplanned(chosen.hats(), chosen.minutes());
            }
        });
    }

    @ClientCallable
    final void takeOver() {
        LiveSession live = state.live();
        if (live != null) {
            attempt(() -> door.takeOver(live.id()));
        }
    }

    /** Does each command by itself: one that is refused does not hold up the others. */
    @ClientCallable
    final void send(String json) {
        List<UUID> settled = new ArrayList<>();
        String refusal = null;
        for (SessionCommand command : commands(json)) {
            try {
                door.handle(command);
                settled.add(command.id());
            } catch (DomainException | AccessDeniedException refused) {
                settled.add(command.id());
                refusal = Failures.sentence(refused);
            } catch (RuntimeException failed) {
                refusal = Failures.sentence(failed);
            }
        }
        settled(settled, refusal);
    }

    private record Sent(
            UUID id,
            UUID session,
            SessionCommand.Kind kind,
            long age,
            @Nullable String value,
            @Nullable UUID about) {

        SessionCommand command() {
            return new SessionCommand(
                    Objects.requireNonNull(id),
                    new SessionRecordId(Objects.requireNonNull(session)),
                    Objects.requireNonNull(kind),
                    age,
                    value,
                    about);
        }
    }

    private record Chosen(
            @Nullable UUID leader,
            @Nullable UUID timeKeeper,
            @Nullable UUID scribe,
            @Nullable Integer minutes) {

        SessionHats hats() {
            return new SessionHats(person(leader), person(timeKeeper), person(scribe));
        }

        private static @Nullable PersonId person(@Nullable UUID id) {
            return id == null ? null : new PersonId(id);
        }
    }

    private static List<SessionCommand> commands(String json) {
        if (json.length() > MOST_CHARACTERS) {
            return List.of();
        }
        try {
            return Stream.of(JSON.readValue(json, Sent[].class))
                    .limit(MOST_COMMANDS)
                    .map(Sent::command)
                    .toList();
        } catch (JacksonException | NullPointerException notOurs) {
            return List.of();
        }
    }

    private void attempt(Runnable action) {
        try {
            action.run();
            settled(List.of(), null);
        } catch (RuntimeException refused) {
            settled(List.of(), Failures.sentence(refused));
        }
    }

    private void settled(List<UUID> commands, @Nullable String refusal) {
        look();
        getElement()
                .callJsFunction(
                        "done",
                        JSON.valueToTree(commands.stream().map(UUID::toString).toList()),
                        refusal == null ? "" : refusal);
    }

    private void show() {
        getElement().setPropertyBean("data", new SessionDataOf(state, home).data());
    }
}
