/** The board of a team on a page of its own. */
@NamedInterface("ui")
@NullMarked
package nl.samenbeter.board.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
