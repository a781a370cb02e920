package nl.samenbeter.organisation;

/** What is typed about a school; the BRIN in any case. */
public record SchoolForm(String name, String brin, Region region, Sector sector) {}
