package nl.samenbeter.materials;

/** One line of the shelf. Its words are Dutch in every language of the screen. */
public record MaterialRow(
        String id, Intervention intervention, String title, String audience, MaterialFormat format, String about) {}
