package nl.samenbeter.journeys;

class WeekOneOnADesktopIT extends WeekOneJourney {

    @Override
    int width() {
        return 1280;
    }
}
