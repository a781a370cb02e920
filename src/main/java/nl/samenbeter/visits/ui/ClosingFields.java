package nl.samenbeter.visits.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.visits.FormSheet;
import nl.samenbeter.visits.Sharing;
import org.jspecify.annotations.Nullable;

/** The end of the talk: what the two thought up, what comes of it, and whether the team may read it. */
@StyleSheet("context://styles/visits.css")
class ClosingFields extends Div {

    private static final int LONGEST_TOGETHER = 1000;
    private static final int LONGEST_TAKES = 500;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_MINUTES = 240;
    private static final int WHILE_TYPING = 2000;

    private final TextArea together = area("visits.together", LONGEST_TOGETHER);
    private final TextArea takes = area("visits.takes", LONGEST_TAKES);
    private final RadioButtonGroup<Optional<FollowUpKind>> followUp = new RadioButtonGroup<>();
    private final TextField title = new TextField(Texts.text("visits.followUp.title"));
    private final RadioButtonGroup<Sharing> sharing = new RadioButtonGroup<>(Texts.text("visits.sharing"));
    private final Div host = new Div();
    private final IntegerField minutes = new IntegerField(Texts.text("visits.took"));

    ClosingFields(FormSheet sheet) {
        addClassName("visit-question");
        var choices = new ArrayList<Optional<FollowUpKind>>();
        choices.add(Optional.empty());
        Arrays.stream(FollowUpKind.values())
                .filter(sheet.offered()::contains)
                .map(Optional::of)
                .forEach(choices::add);
        followUp.setLabel(Texts.text("visits.followUp"));
        followUp.setItems(choices);
        followUp.setItemLabelGenerator(kind -> kind.map(one -> Texts.text("visits.followUp." + one.name()))
                .orElse(Texts.text("visits.followUp.none")));
        followUp.setValue(Optional.empty());
        followUp.addValueChangeListener(change -> showTitle());
        followUp.setVisible(choices.size() > 1);
        title.setMaxLength(LONGEST_TITLE);
        title.setHelperText(Texts.text("visits.followUp.titleHelp"));
        title.setManualValidation(true);
        title.addValueChangeListener(change -> title.setInvalid(false));
        sharing.setItems(Sharing.values());
        sharing.setItemLabelGenerator(how -> Texts.text(how.key()));
        sharing.setHelperText(Texts.text("visits.sharingHelp"));
        sharing.setValue(Sharing.NO);
        sharing.setVisible(sheet.reacts());
        minutes.setMin(1);
        minutes.setMax(MOST_MINUTES);
        minutes.setHelperText(Texts.text("visits.tookHelp"));
        minutes.setManualValidation(true);
        var heading = new H3(Texts.text("visits.talk.3.title"));
        heading.addClassName("visit-part");
        add(heading, new Paragraph(Texts.text("visits.talk.3")), together, takes);
        add(host);
        host(sheet);
        add(followUp, title, sharing, minutes);
        together.setValue(orEmpty(sheet.together()));
        takes.setValue(orEmpty(sheet.visitorTakes()));
        sharing.setValue(sheet.visitorShares());
        showTitle();
    }

    /** What the host has written by now. */
    final void host(FormSheet sheet) {
        host.removeAll();
        if (sheet.reacts()) {
            String name = name(sheet);
            host.add(waiting(
                    Texts.text("visits.hostTakes", name), sheet.hostTakes(), Texts.text("visits.hostFillsIn", name)));
        }
    }

    static String name(FormSheet sheet) {
        return sheet.other() == null ? Texts.text("visits.agree.theOther") : sheet.other();
    }

    /** What the other writes on a screen of their own. */
    static Div waiting(String label, @Nullable String words, String empty) {
        var text = new Paragraph(words == null ? empty : words);
        text.addClassName(words == null ? "t2" : "visit-words");
        var head = new Div(label);
        head.addClassName("visit-label");
        return with(new Div(), "visit-waiting", head, text);
    }

    private static TextArea area(String key, int longest) {
        var area = new TextArea(Texts.text(key));
        area.setMaxLength(longest);
        area.setMinRows(2);
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(WHILE_TYPING);
        return area;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void showTitle() {
        title.setVisible(followUp().isPresent());
        title.setInvalid(false);
    }

    Optional<FollowUpKind> followUp() {
        return followUp.getValue() == null ? Optional.empty() : followUp.getValue();
    }

    @Nullable
    String title() {
        return followUp().isPresent() ? title.getValue() : null;
    }

    Sharing sharing() {
        return sharing.getValue() == null ? Sharing.NO : sharing.getValue();
    }

    String together() {
        return together.getValue();
    }

    String takes() {
        return takes.getValue();
    }

    @Nullable
    Integer minutes() {
        return minutes.getValue();
    }

    boolean validate() {
        boolean noTitle = followUp().isPresent() && title.getValue().isBlank();
        title.setErrorMessage(Texts.text("error.followUps.titleMissing"));
        title.setInvalid(noTitle);
        Integer took = minutes.getValue();
        boolean outside = took != null && (took < 1 || took > MOST_MINUTES);
        minutes.setErrorMessage(Texts.text("visits.minutesRange", 1, MOST_MINUTES));
        minutes.setInvalid(outside);
        if (noTitle) {
            title.focus();
        } else if (outside) {
            minutes.focus();
        }
        return !noTitle && !outside;
    }

    void onTyped(Runnable changed) {
        together.addValueChangeListener(change -> changed.run());
        takes.addValueChangeListener(change -> changed.run());
        followUp.addValueChangeListener(change -> changed.run());
        title.addValueChangeListener(change -> changed.run());
        sharing.addValueChangeListener(change -> changed.run());
        minutes.addValueChangeListener(change -> changed.run());
    }

    void typed(Map<String, String> typed) {
        typed.put("together", together.getValue());
        typed.put("takes", takes.getValue());
        typed.put("followUp", followUp().map(Enum::name).orElse(""));
        typed.put("title", title.getValue());
        typed.put("sharing", sharing().name());
        typed.put("took", minutes.getValue() == null ? "" : minutes.getValue().toString());
    }

    void fill(Map<String, String> draft) {
        Optional.ofNullable(draft.get("together")).ifPresent(together::setValue);
        Optional.ofNullable(draft.get("takes")).ifPresent(takes::setValue);
        Optional.ofNullable(draft.get("title")).ifPresent(title::setValue);
        followUp.getListDataView()
                .getItems()
                .filter(kind -> kind.map(Enum::name).orElse("").equals(draft.get("followUp")))
                .findFirst()
                .ifPresent(followUp::setValue);
        Arrays.stream(Sharing.values())
                .filter(how -> how.name().equals(draft.get("sharing")))
                .forEach(sharing::setValue);
        String took = draft.getOrDefault("took", "");
        if (took.matches("\\d{1,3}")) {
            minutes.setValue(Integer.valueOf(took));
        }
    }

    void lock() {
        together.setReadOnly(true);
        takes.setReadOnly(true);
        followUp.setReadOnly(true);
        title.setReadOnly(true);
        sharing.setReadOnly(true);
        minutes.setReadOnly(true);
    }
}
