package nl.samenbeter.demo;

/** The calendar or the dates of an exported programme do not fit here; the message says which. */
final class ProgrammeCannotBePlayed extends RuntimeException {

    ProgrammeCannotBePlayed(String why) {
        super(why);
    }
}
