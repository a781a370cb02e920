package nl.samenbeter.visits.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.visits.PairRow;
import nl.samenbeter.visits.PairingDraft;
import nl.samenbeter.visits.VisitQueries;
import nl.samenbeter.visits.VisitService;
import org.jspecify.annotations.Nullable;

/** The system's proposal for a round; another host for one visitor changes places with whoever had that host. */
class PairVisitsContent implements TaskFormContent {

    private static final int MINUTES = 30;

    private final TaskId task;
    private final VisitService service;
    private final VisitQueries queries;
    private final Body body = new Body();
    private final Div notices = with(new Div(), "stack");
    private final UnorderedList rows = new UnorderedList();
    private final Map<PersonId, Select<PersonId>> selects = new LinkedHashMap<>();
    private @Nullable PairingDraft draft;
    private boolean locked;

    PairVisitsContent(TaskDetails task, VisitService service, VisitQueries queries) {
        this.task = task.row().id();
        this.service = service;
        this.queries = queries;
        locked = !task.isOpenForMe();
        draft = locked ? null : queries.proposal(this.task).orElse(null);
        body.addClassNames("fields", "pairs");
        notices.getElement().setAttribute("aria-live", "polite");
        rows.addClassName("rows");
        if (draft == null) {
            body.add(Notices.card(Tone.INFO, Texts.text(locked ? "visits.pair.over" : "visits.pair.nothing")));
        } else {
            body.add(new H3(VisitWords.round(draft.kind(), draft.firstDay(), draft.lastDay())), notices, rows);
            show(draft);
        }
    }

    private void show(PairingDraft shown) {
        draft = shown;
        rows.removeAll();
        selects.clear();
        shown.rows().forEach(row -> rows.add(row(shown, row)));
        notices.removeAll();
        if (shown.withoutMoment() > 0) {
            notices.add(Notices.card(Tone.WARN, Texts.text("visits.pair.withoutMoment", shown.withoutMoment())));
        }
        if (!shown.leftOut().isEmpty()) {
            notices.add(Notices.card(Tone.WARN, Texts.text("visits.pair.leftOut", String.join(", ", shown.leftOut()))));
        }
    }

    private ListItem row(PairingDraft shown, PairRow row) {
        var host = new Select<PersonId>();
        host.setLabel(Texts.text("visits.pair.goesTo", row.visitorName()));
        host.setItems(shown.rows().stream().map(PairRow::host).toList());
        Map<PersonId, String> names = new HashMap<>();
        shown.rows().forEach(other -> names.put(other.host(), other.hostName()));
        host.setItemLabelGenerator(names::get);
        host.setValue(row.host());
        host.setReadOnly(locked);
        host.setManualValidation(true);
        host.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                change(row.visitor(), change.getValue());
            }
        });
        selects.put(row.visitor(), host);
        var facts = with(new Div(), "meta", span(VisitWords.when(row.day(), row.begins(), MINUTES)));
        if (row.repeated()) {
            facts.add(new StatusBadge(Status.ATTENTION, Texts.text("visits.pair.repeated")));
        }
        return new ListItem(with(new Div(), "grow pair", host, facts));
    }

    void change(PersonId visitor, PersonId host) {
        PairingDraft now = Objects.requireNonNull(draft);
        Map<PersonId, PersonId> hosts = new HashMap<>(now.hosts());
        PersonId before = hosts.get(visitor);
        hosts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(host))
                .findFirst()
                .ifPresent(other -> other.setValue(before));
        hosts.put(visitor, host);
        String refusal = null;
        try {
            queries.arranged(task, hosts).ifPresent(this::show);
        } catch (RuntimeException refused) {
            refusal = Failures.sentence(refused);
            show(now);
        }
        Select<PersonId> changed = selects.get(visitor);
        if (changed != null) {
            changed.setErrorMessage(refusal);
            changed.setInvalid(refusal != null);
            changed.focus();
        }
    }

    @Override
    public Component component() {
        return body;
    }

    @Override
    public String finishKey() {
        return "visits.pair.finish";
    }

    @Override
    public boolean validate() {
        return true;
    }

    @Override
    public void finish() {
        service.pair(task, draft == null ? Map.of() : draft.hosts());
    }

    @Override
    public void lock() {
        locked = true;
        selects.values().forEach(select -> select.setReadOnly(true));
    }

    @StyleSheet("context://styles/visits.css")
    private static final class Body extends Div {}
}
