/** Bringing a file and getting it out again, for the screens of other rooms. */
@NamedInterface("ui")
@NullMarked
package nl.samenbeter.files.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
