package nl.samenbeter.programme;

/** What an intervention may lead to. Each kind is kept by the room that registers it as a {@link FollowUpRoom}. */
public enum FollowUpKind {
    /** Something to do, on the board of the team. */
    ACTION,
    /** Something that hinders, on the board of the team. */
    ATTENTION_POINT,
    /** A question for the next joint preparation. */
    PREPARATION_TOPIC,
    /** Somebody comes to watch. */
    VISIT
}
