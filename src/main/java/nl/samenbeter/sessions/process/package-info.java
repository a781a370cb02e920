/** How the models of the board sessions reach their code. */
@NullMarked
package nl.samenbeter.sessions.process;

import org.jspecify.annotations.NullMarked;
