/** The materials as screens, and the links to them that other screens show. */
@NamedInterface("ui")
@NullMarked
package nl.samenbeter.materials.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
