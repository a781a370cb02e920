package nl.samenbeter.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a view with an entry in the menu: people with one of these roles find it in the bar of a phone, wherever it stands in the order. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AtHandFor {

    String[] value();
}
