package nl.samenbeter.organisation;

import nl.samenbeter.shared.DomainException;

/** Names of boards, schools, teams and people: something, and no longer than the column. */
final class Names {

    static final int LONGEST = 120;

    private Names() {}

    static String checked(String text) {
        String name = text.strip().replaceAll("\\p{Cntrl}", "");
        if (name.isEmpty()) {
            throw new DomainException("organisation.nameMissing");
        }
        if (name.length() > LONGEST) {
            throw new DomainException("organisation.nameTooLong", LONGEST);
        }
        return name;
    }
}
