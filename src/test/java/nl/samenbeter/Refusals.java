package nl.samenbeter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.samenbeter.shared.DomainException;

/** What the domain says no to. */
public final class Refusals {

    private Refusals() {}

    public static void refused(String code, Runnable call) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call::run)
                .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }
}
