package nl.samenbeter.programme;

/** {@link Programme#standsAt} in SQL, for statements about many programmes {@code p} at the moment {@code :now}. */
final class StandsAt {

    private static final String LOCAL = "(cast(:now as timestamptz) at time zone p.zone)";
    private static final String TODAY = "cast(" + LOCAL + " as date)";

    /** There is a pause, or one comes: {@link Programme#pause}. */
    static final String PAUSE_IS_THERE = "p.paused_from is not null and p.pause_reason is not null "
            + "and (p.status = 'PAUSED' or p.resumes_on > " + TODAY + ")";

    /** Local moment up to which the programme has come. */
    static final String SQL = "case when " + PAUSE_IS_THERE + " and p.paused_from <= " + TODAY
            + " then cast(p.paused_from as timestamp) else " + LOCAL + " end";

    /**
     * The programmes {@code :programmes}. PostgreSQL does not look how many they are, and so keeps its plan instead of making
     * one for every page; for a handful only.
     */
    static final String GIVEN = "any(array(select unnest(:programmes)))";

    private StandsAt() {}
}
