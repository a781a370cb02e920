package nl.samenbeter.database;

/**
 * For data that take many transactions to make in an empty embedded database: they count only once they are complete.
 * Killed before that, the next start begins with an empty database again.
 */
public final class FirstFill {

    private final DataFolder folder;

    FirstFill(DataFolder folder) {
        this.folder = folder;
    }

    /** Only in a database that holds nothing yet. */
    public void begins() {
        folder.begin();
    }

    public void isComplete() {
        folder.finished();
    }
}
