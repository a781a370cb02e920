package nl.samenbeter.sessions;

/** What a coach looks at in a session (domain 2.3): how the session went, never how somebody did. */
public enum CheckItem {
    ON_TIME,
    STANDING,
    WITHIN_TIME,
    ALL_SPOKE,
    TEAM_SPOKE_MOST,
    A_SUCCESS,
    GOALS_HAVE_NUMBERS,
    ACTIONS_HAVE_NAME_AND_DAY,
    LAST_ACTIONS_CHECKED,
    HELP_ASKED_OR_OFFERED,
    LONG_TOPICS_PARKED,
    TIP_AND_TOP_GIVEN
}
