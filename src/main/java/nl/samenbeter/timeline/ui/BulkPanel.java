package nl.samenbeter.timeline.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.BeginBulk;
import nl.samenbeter.timeline.BulkPreview;
import nl.samenbeter.timeline.TimelineBulkId;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.ui.Changes.Kind;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.FieldErrors;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;

/** One change for the chosen teams: what, what it would do to each, why, and doing it. Nothing is written before the button. */
final class BulkPanel extends Section {

    /** So many are looked at in a second or two. */
    private static final int PART = 4;

    /** What the page does for the panel. */
    interface Page {

        List<BulkPreview> preview(List<ProgrammeId> part, List<ProgrammeId> all, TimelineChange change);

        List<BulkPreview> together(List<BulkPreview> previews);

        void begin(BeginBulk command);
    }

    private final Page page;
    private final ManyChanges changes;
    private final TeamNames names;
    private final Paragraph count = with(new Paragraph(), "b");
    private final Select<Kind> kind = new Select<>();
    private final Div place = new Div();
    private final Button look = new Button(Texts.text("timeline.bulk.look"), Icon.EYE.create(), click -> look());
    private final Div outcome = with(new Div(), "tl-outcome");
    private final ReasonField reason = new ReasonField("timeline.bulk.reasonHelp");
    private final Button apply = new Button(Texts.text("timeline.apply"), click -> apply());
    private final Paragraph hint = with(new Paragraph(), "s t2 tl-hint");
    private final Footer footer = new Footer(with(new Div(), "tl-buttons", apply), hint);
    private final H2 heading = new H2(Texts.text("timeline.bulk.title"));
    private ChangeFields fields;
    private List<ProgrammeId> chosen = List.of();
    private List<BulkPreview> seen = List.of();
    private @Nullable TimelineChange change;
    private TimelineBulkId id = TimelineBulkId.next();

    BulkPanel(ManyChanges changes, TeamNames names, Page page) {
        this.changes = changes;
        this.names = names;
        this.page = page;
        addClassNames("card", "tl-panel", "tls-panel");
        heading.setId("tls-panel");
        heading.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "tls-panel");
        count.getElement().setAttribute("aria-live", "polite");
        outcome.getElement().setAttribute("aria-live", "polite");
        kind.setLabel(Texts.text("timeline.bulk.what"));
        kind.setItems(changes.possible());
        kind.setItemLabelGenerator(Kind::word);
        kind.setValue(changes.possible().getFirst());
        kind.addValueChangeListener(other -> askFor(other.getValue()));
        reason.addValueChangeListener(typed -> ready());
        look.setDisableOnClick(true);
        apply.setDisableOnClick(true);
        fields = changes.fields(kind.getValue());
        add(new Header(new Div(heading, count)), with(new Div(), "body", kind, place, look, outcome, reason), footer);
        askFor(kind.getValue());
    }

    /** Goes to the panel, from below a long list. */
    void show() {
        heading.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'start'})");
    }

    /** Asks what was asked before, and looks at once. */
    void again(TimelineChange asked, String why) {
        reason.setValue(why);
        Kind.of(asked).filter(changes.possible()::contains).ifPresent(kind::setValue);
        askFor(new FixedFields(asked));
        place.add(with(new Paragraph(TimelineWords.change(asked, Map.of()) + "."), "b"));
        if (!chosen.isEmpty()) {
            look();
        }
    }

    void chosen(List<ProgrammeId> programmes, int all) {
        chosen = programmes;
        count.setText(Texts.text("timeline.bulk.count", programmes.size(), all));
        forget();
    }

    private void askFor(Kind asked) {
        askFor(changes.fields(asked));
    }

    private void askFor(ChangeFields asked) {
        fields = asked;
        fields.onChange(this::forget);
        place.removeAll();
        place.add(fields);
        forget();
    }

    /** Other teams or another change: what was seen holds no more. */
    private void forget() {
        seen = List.of();
        change = null;
        outcome.removeAll();
        ready();
    }

    private void look() {
        forget();
        var wrong = fields.wrong();
        var asked = fields.change();
        if (wrong.isPresent() || asked.isEmpty()) {
            outcome.add(Notices.card(Tone.WARN, wrong.orElseGet(() -> Texts.text("timeline.preview.fill"))));
            FieldErrors.focusFirst(fields.getChildren());
            return;
        }
        id = TimelineBulkId.next();
        look(asked.get(), chosen, List.of());
    }

    private void look(TimelineChange asked, List<ProgrammeId> teams, List<BulkPreview> before) {
        if (teams != chosen) {
            return;
        }
        var found = new ArrayList<>(before);
        try {
            found.addAll(
                    page.preview(teams.stream().skip(found.size()).limit(PART).toList(), teams, asked));
        } catch (RuntimeException refused) {
            outcome.removeAll();
            outcome.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
            ready();
            return;
        }
        outcome.removeAll();
        if (found.size() < teams.size()) {
            var bar = new ProgressBar(0, teams.size(), found.size());
            String progress = Texts.text("timeline.bulk.looking", found.size(), teams.size());
            bar.getElement().setAttribute("aria-label", progress);
            outcome.add(new Paragraph(progress), bar);
            Later.next(this, () -> {
                if (bar.getParent().isPresent()) {
                    look(asked, teams, found);
                }
            });
            return;
        }
        seen = page.together(found);
        change = asked;
        outcome.add(new BulkPreviewPart(seen, names));
        ready();
    }

    /** One filled button: first that which looks, then that which does. */
    private void ready() {
        long fit = seen.stream().filter(BulkPreview::fits).count();
        boolean looked = !seen.isEmpty();
        look.setEnabled(!chosen.isEmpty());
        look.setThemeVariant(ButtonVariant.PRIMARY, !looked);
        look.setText(Texts.text(looked ? "timeline.again" : "timeline.bulk.look"));
        reason.setVisible(looked && fit > 0);
        apply.setVisible(looked && fit > 0);
        apply.setThemeVariant(ButtonVariant.PRIMARY, looked);
        apply.setText(Texts.text("timeline.bulk.apply", fit));
        apply.setEnabled(!reason.getValue().isBlank());
        hint.removeAll();
        if (chosen.isEmpty()) {
            hint.add(Icon.INFO.create("s"), new Span(Texts.text("timeline.bulk.hint.choose")));
        } else if (looked && fit > 0 && reason.getValue().isBlank()) {
            hint.add(Icon.INFO.create("s"), new Span(Texts.text("timeline.hint.reason")));
        } else if (looked && fit > 0 && fit < seen.size()) {
            hint.add(Icon.INFO.create("s"), new Span(Texts.text("timeline.bulk.hint.rest", seen.size() - fit)));
        }
        footer.setVisible(apply.isVisible() || hint.getComponentCount() > 0);
    }

    private void apply() {
        TimelineChange asked = change;
        if (asked == null) {
            return;
        }
        if (FieldErrors.focusFirst(Stream.of(reason))) {
            ready();
            return;
        }
        try {
            page.begin(new BeginBulk(
                    id,
                    asked,
                    reason.getValue(),
                    seen.stream().map(BulkPreview::seen).toList()));
        } catch (RuntimeException refused) {
            if (!reason.takes(refused)) {
                outcome.addComponentAsFirst(Notices.card(Tone.WARN, Failures.sentence(refused)));
            }
            ready();
        }
    }
}
