/** The practice clock above every page. */
@NullMarked
package nl.samenbeter.workflow.ui;

import org.jspecify.annotations.NullMarked;
