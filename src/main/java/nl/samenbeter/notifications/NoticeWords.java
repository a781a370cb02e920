package nl.samenbeter.notifications;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;
import org.springframework.stereotype.Component;

/** Makes the sentence of a notice, when it is read and in the reader's language. */
@Component
class NoticeWords {

    private final Directory directory;

    NoticeWords(Directory directory) {
        this.directory = directory;
    }

    String say(Locale language, String key, List<NoticeArgument> arguments) {
        return Texts.text(
                language,
                key,
                arguments.stream().map(argument -> value(language, argument)).toArray());
    }

    private Object value(Locale language, NoticeArgument argument) {
        return switch (argument.type()) {
            case DAY -> Dates.longDay(language, LocalDate.parse(argument.value()));
            case NUMBER -> Integer.valueOf(argument.value());
            case TEAM -> team(language, TeamId.of(argument.value()));
            case PERSON -> {
                PersonId person = PersonId.of(argument.value());
                String name = directory.names(List.of(person)).get(person);
                yield name == null ? Texts.text(language, "notices.somebody") : name;
            }
            case TEXT -> Texts.text(language, argument.value());
        };
    }

    private String team(Locale language, TeamId team) {
        try {
            return directory.team(team).name();
        } catch (DomainException gone) {
            return Texts.text(language, "notices.someTeam");
        }
    }
}
