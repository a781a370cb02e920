package nl.samenbeter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.samenbeter.workflow.TestTime;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole application on a real database with the job executor and live updates off. All classes with this annotation share one
 * context: do not add anything to it that would start another engine.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "samenbeter.live=false"})
@Import({TestDatabase.class, TestTime.class})
public @interface IntegrationTest {}
