package nl.samenbeter.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a delegate without which its process goes on well, so that an administrator may leave the step out when it fails. What
 * that costs is told by the text {@code administration.stuck.effect.<element>}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MayBeLeftOut {}
