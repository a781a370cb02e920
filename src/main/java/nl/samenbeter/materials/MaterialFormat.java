package nl.samenbeter.materials;

import java.util.Arrays;
import java.util.Optional;

/** The paper a material is made for. */
public enum MaterialFormat {
    A4("A4"),
    /** A poster, lying: each part of it is a field of its own. */
    A3("A3"),
    /** Each part of it is a card to cut out, on A4. */
    CARDS("kaarten");

    private final String word;

    MaterialFormat(String word) {
        this.word = word;
    }

    static Optional<MaterialFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }

    boolean hasFields() {
        return this != A4;
    }
}
