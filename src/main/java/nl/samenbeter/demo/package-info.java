/** A made-up school to try everything with; exists in the profile {@code demo} only. */
@ApplicationModule(
        displayName = "demo",
        allowedDependencies = {
            "shared",
            "database",
            "security",
            "organisation",
            "workflow",
            "calendar",
            "tasks",
            "programme",
            "board",
            "timeline",
            "sessions",
            "barometer",
            "visits",
            "preparations",
            "talks",
            "events",
            "schoolyear",
            "voices"
        })
@NullMarked
package nl.samenbeter.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
