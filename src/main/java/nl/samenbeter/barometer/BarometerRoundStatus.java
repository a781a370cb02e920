package nl.samenbeter.barometer;

enum BarometerRoundStatus {
    OPEN,
    CLOSED
}
