package nl.samenbeter.calendar;

enum Region {
    NOORD,
    MIDDEN,
    ZUID
}
