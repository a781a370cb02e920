package nl.samenbeter.board.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.samenbeter.board.EvaluationFacts;
import nl.samenbeter.board.EvaluationQueries;
import nl.samenbeter.programme.ui.EvaluationPart;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import org.springframework.security.access.AccessDeniedException;

/** The facts of the eight weeks, to read together and to print. */
@Route(value = EvaluationView.ROUTE + "/:programma", layout = MainLayout.class)
@RolesAllowed({"MEMBER", "COACH", "SCHOOL_LEADER", "EXPERT_COACH"})
class EvaluationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "evaluatie";

    private final EvaluationQueries queries;
    private final List<EvaluationPart> rooms;

    EvaluationView(EvaluationQueries queries, List<EvaluationPart> rooms) {
        this.queries = queries;
        this.rooms = rooms;
        addClassName("evaluation-page");
    }

    static String of(ProgrammeId programme) {
        return ROUTE + "/" + programme.text();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("board.facts.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        show(queries.facts(id(event.getRouteParameters().get("programma").orElse(""))));
    }

    private static ProgrammeId id(String parameter) {
        try {
            return ProgrammeId.of(parameter);
        } catch (IllegalArgumentException notAnId) {
            throw new AccessDeniedException("no such programme");
        }
    }

    private void show(EvaluationFacts facts) {
        var header = new PageHeader(
                getPageTitle(),
                Texts.text("board.facts.ofTeam", facts.teamName(), Dates.longDayYear(facts.startsOn())));
        header.actions(print());
        var card = card(Texts.text("board.facts.title"));
        card.add(new EvaluationBlock(facts, rooms));
        add(
                header,
                card,
                span(Texts.text("board.facts.foot", facts.teamName(), Dates.longDayYear(facts.today())), "print-foot"));
    }

    private static Button print() {
        var button = new Button(Texts.text("board.facts.print"), Icon.PRINTER.create());
        button.getElement().executeJs("this.addEventListener('click', () => window.print())");
        return button;
    }
}
