package nl.samenbeter.events;

/** Why a meeting is called off: a code with the text {@code events.reason.<code>}, never free text. */
public enum CancelReason {
    TOO_FEW_PEOPLE,
    HOST_CANNOT,
    WEATHER,
    OTHER
}
