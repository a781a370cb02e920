package nl.samenbeter.workflow;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.LocalDateTime;
import java.util.Map;
import nl.samenbeter.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The practice clock for scripts: in the demo only, from this machine only, JSON only; elsewhere there is nothing here. */
@RestController
class PracticeClockController {

    static final String PATH = "/oefenklok";

    private final ObjectProvider<PracticeClock> clock;

    PracticeClockController(ObjectProvider<PracticeClock> clock) {
        this.clock = clock;
    }

    /** @param to local time of the school */
    record Move(@Nullable LocalDateTime to) {}

    record Now(LocalDateTime now, PracticeClock.@Nullable Fired next) {}

    private static final class NotHere extends RuntimeException {}

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Now now(HttpServletRequest request) {
        PracticeClock here = here(request);
        return new Now(here.now(), here.next().orElse(null));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    PracticeClock.Moved move(HttpServletRequest request, @RequestBody Move move) {
        PracticeClock here = here(request);
        if (move.to() == null) {
            throw new DomainException("workflow.clockNoTarget");
        }
        return here.moveTo(move.to());
    }

    private PracticeClock here(HttpServletRequest request) {
        PracticeClock here = clock.getIfAvailable();
        if (here == null || !isLocal(request.getRemoteAddr())) {
            throw new NotHere();
        }
        return here;
    }

    private static boolean isLocal(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @ExceptionHandler(NotHere.class)
    ResponseEntity<Void> notHere() {
        return ResponseEntity.notFound().build();
    }

    @ExceptionHandler(DomainException.class)
    ResponseEntity<Map<String, String>> refused(DomainException refusal) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("error", refusal.code()));
    }
}
