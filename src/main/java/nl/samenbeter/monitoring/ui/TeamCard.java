package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.button;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import nl.samenbeter.monitoring.CoachWords;
import nl.samenbeter.monitoring.ProgressStatus;
import nl.samenbeter.monitoring.ProgressStatus.Sentence;
import nl.samenbeter.monitoring.TeamState;
import nl.samenbeter.programme.Stair;
import nl.samenbeter.programme.TeamProgress;
import nl.samenbeter.programme.TeamProgress.LateItem;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.programme.ui.Ribbons;
import nl.samenbeter.programme.ui.WeekNames;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.WeekRibbon;
import org.jspecify.annotations.Nullable;

/** One team: status in shape and word, what is going on in sentences, where it is on the stair. */
class TeamCard extends Article {

    private final Div text = with(new Div(), "tx");
    private final int lines;

    /** @param told what the coach said last */
    TeamCard(
            TeamState team,
            @Nullable Stair stair,
            @Nullable CoachWords told,
            LocalDate today,
            boolean withSchool,
            OpenDetails open) {
        Status status = status(team.status());
        addClassNames("card", "tcard", status.tone().className());
        var head = with(new Div(), "th", new H2(team.name()), new StatusBadge(status));
        head.add(span(phase(team, withSchool), "phase"));
        lines = team.sentences().size();
        boolean first = true;
        for (Sentence sentence : team.sentences()) {
            var line = new Paragraph(words(sentence));
            if (!first) {
                line.addClassName("t2");
            }
            text.add(line);
            first = false;
        }
        if (told != null) {
            text.add(with(
                    new Div(),
                    "says",
                    new StatusBadge(
                            TeamStatusCard.status(told),
                            Texts.text(
                                    "monitoring.team.coachSays",
                                    TeamStatusCard.status(told).word())),
                    TeamStatusCard.quote(told, today)));
        }
        if (stair != null) {
            text.add(new Div(WeekRibbon.compact(Ribbons.steps(stair))));
        }
        Anchor look = button(TeamRoute.page(team.address()), Texts.text("monitoring.team.open"));
        look.add(span(" " + team.name(), "sr"), Icon.ARROW.create());
        var foot = with(new Div(), "tf", open.keep(team.team(), why(team.status())), look);
        add(status.shape(), head, text, foot);
    }

    /** For who leads the school, when none of its decisions is about this team. */
    TeamCard needsNothing() {
        text.addComponentAtIndex(lines, with(new Paragraph(Texts.text("monitoring.needsNothing")), "t2"));
        return this;
    }

    static Status status(ProgressStatus status) {
        return switch (status) {
            case LATE -> Status.LATE;
            case ATTENTION -> Status.ATTENTION;
            case IN_RHYTHM -> Status.IN_RHYTHM;
            case PAUSED -> Status.PAUSED;
            case NOT_STARTED -> Status.NOT_STARTED;
            case OVER -> Status.DONE;
        };
    }

    static Details why(ProgressStatus status) {
        var why = new Details(
                new Span(Icon.INFO.create("s"), new Span(" " + Texts.text("monitoring.why"))),
                with(new Paragraph(Texts.text("monitoring.rule." + Say.words(status))), "s t2"));
        why.addClassName("why");
        return why;
    }

    static String words(Sentence sentence) {
        return Texts.text(
                sentence.key(),
                sentence.arguments().stream().map(TeamCard::word).toArray());
    }

    private static Object word(Object argument) {
        return switch (argument) {
            case LocalDate day -> Dates.longDay(day);
            case LateItem item -> PlanNames.of(item.element(), item.name());
            default -> argument;
        };
    }

    private static String week(TeamProgress progress) {
        var week = progress.week();
        return week == null ? "" : WeekNames.of(week, progress.weeks());
    }

    static String phase(TeamState team, boolean withSchool) {
        TeamProgress progress = team.progress();
        String phase = "";
        if (progress != null) {
            phase = switch (progress.status()) {
                case PREPARING -> Texts.text("monitoring.phase.starts", Dates.day(progress.startsOn()));
                case RUNNING, PAUSED -> week(progress);
                case STOPPED -> "";
            };
        }
        if (!withSchool) {
            return phase;
        }
        return phase.isEmpty() ? team.schoolName() : team.schoolName() + ", " + phase;
    }
}
