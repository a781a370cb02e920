package nl.samenbeter.administration;

import nl.samenbeter.organisation.FirstSchool;

/** What is typed on the set-up page. */
public record SetUp(String code, FirstSchool first, String password) {

    @Override
    public String toString() {
        return "SetUp[hidden]";
    }
}
