package nl.samenbeter.timeline.process;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody was faster in the engine: a timer that fired, or a person who finished a task. */
final class LostRace {

    /** Class of the SQL states of a deadlock and of what could not be put in a row. */
    private static final String SQL_STATES = "40";

    private LostRace() {}

    /** @throws OptimisticLockingFailureException when the call lost one */
    static void told(Runnable call) {
        try {
            call.run();
        } catch (OptimisticLockingException | NullValueException faster) {
            throw meanwhile(faster);
        } catch (ProcessEngineException failed) {
            if (failed.getCause() != null
                    && NestedExceptionUtils.getMostSpecificCause(failed) instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(SQL_STATES)) {
                throw meanwhile(failed);
            }
            throw failed;
        }
    }

    static OptimisticLockingFailureException meanwhile(@Nullable Exception cause) {
        return new OptimisticLockingFailureException("something of it fired or was finished meanwhile", cause);
    }
}
