package nl.samenbeter.journeys;

class WeekOneOnAPhoneIT extends WeekOneJourney {

    @Override
    int width() {
        return 390;
    }
}
