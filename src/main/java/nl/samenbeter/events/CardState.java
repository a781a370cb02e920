package nl.samenbeter.events;

/** Whether a card has become an action yet. */
public enum CardState {
    OPEN,
    PICKED_UP
}
