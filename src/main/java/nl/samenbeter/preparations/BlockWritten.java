package nl.samenbeter.preparations;

/**
 * What came of writing in a block.
 *
 * @param written false when another had the block or a newer text: what was typed is among the kept texts
 * @param edition on which the next change builds
 */
public record BlockWritten(boolean written, int edition) {}
