package nl.samenbeter.programme;

/** {@link Programme#standsAt} in SQL, for statements about many programmes {@code p} at the moment {@code :now}. */
final class StandsAt {

    private static final String LOCAL = "(cast(:now as timestamptz) at time zone p.zone)";

    private static final String IN_PAUSE = "p.paused_from is not null and p.pause_reason is not null "
            + "and (p.status = 'PAUSED' or p.resumes_on > cast(" + LOCAL + " as date)) "
            + "and p.paused_from <= cast(" + LOCAL + " as date)";

    /** Local moment up to which the programme has come. */
    static final String SQL = "case when " + IN_PAUSE + " then cast(p.paused_from as timestamp) else " + LOCAL + " end";

    private StandsAt() {}
}
