package nl.samenbeter.bench;

import java.time.LocalDateTime;
import nl.samenbeter.TestSchool;
import nl.samenbeter.shared.ProgrammeId;

/** Changing timelines: one long programme, and many programmes against the bare engine setting the same moments. */
final class TimelineBench {

    /** With one school in it, whose team stands on Wednesday of its fourth week. */
    static final String SCHOOL = "samenbeter";

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 9, 23, 12, 0);

    private final Product product;
    private final Size size;

    TimelineBench(Product product, Size size) {
        this.product = product;
        this.size = size;
    }

    void run() {
        System.out.println("Making a school and letting three weeks pass ...");
        var copies = new Copies(product, SCHOOL);
        var school = new TestSchool(product.application());
        ProgrammeId programme = school.ready();
        school.moveTo(programme, NOW);
        product.leave();
        new LongProgramme(product, size, school, programme).run();
        new ManyProgrammes(product, size, school, programme, copies).run();
    }
}
