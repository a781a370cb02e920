package nl.samenbeter.organisation;

import org.jspecify.annotations.Nullable;

/** What an empty installation begins with. */
public record FirstSchool(
        String boardName,
        SchoolForm school,
        String adminName,
        @Nullable String loginName,
        @Nullable String email) {}
