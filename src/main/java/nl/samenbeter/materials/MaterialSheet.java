package nl.samenbeter.materials;

/**
 * One material to be read and printed.
 *
 * @param markup its content, well-formed and escaped
 */
public record MaterialSheet(MaterialRow row, String markup) {}
