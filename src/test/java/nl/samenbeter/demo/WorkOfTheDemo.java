package nl.samenbeter.demo;

import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** What the demo school fills in, for stories of other schools, which run without the demo. */
public final class WorkOfTheDemo {

    private WorkOfTheDemo() {}

    /** With the rooms of that context; nothing of it is kept there. */
    public static DemoWork of(AutowireCapableBeanFactory rooms) {
        var hands = new DefaultListableBeanFactory(rooms);
        hands.registerSingleton("demoVisits", rooms.createBean(DemoVisits.class));
        hands.registerSingleton("demoGoals", rooms.createBean(DemoGoals.class));
        return (DemoWork) hands.autowire(DemoWork.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
    }
}
