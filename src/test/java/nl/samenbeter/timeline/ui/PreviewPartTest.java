package nl.samenbeter.timeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.BulkPreview;
import nl.samenbeter.timeline.Clash;
import nl.samenbeter.timeline.TimelinePreview;
import nl.samenbeter.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a look ahead says, without a programme. */
class PreviewPartTest extends PartTest {

    private final PreviewPart part = new PreviewPart(instead -> {});

    private void shows(TimelinePreview preview) {
        UI.getCurrent().add(part);
        part.show(preview);
    }

    private List<String> everybody(NativeDetails details) {
        UnorderedList list = (UnorderedList) details.getContent();
        return list.getChildren().map(item -> ((ListItem) item).getText()).toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "NOT_WORKING"})
    void aClashOfManyNamesSomeAndAllOnDemand(Clash.Kind kind) {
        shows(Previews.clashing(kind, 8));

        NativeDetails details = find(NativeDetails.class).single();
        assertThat(details.getParent().orElseThrow().getChildren().findFirst().map(Pages::text))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .contains(": Mens 1, Mens 2, Mens 3 en 5 anderen – ")
                        .doesNotContain("Mens 4"));
        assertThat(details.getSummaryText()).isEqualTo("Alle 8 namen");
        assertThat(details.isOpen()).isFalse();
        assertThat(everybody(details)).hasSize(8).startsWith("Mens 1").endsWith("Mens 8");
    }

    @Test
    void aClashOfFewNamesThemAll() {
        shows(Previews.clashing(Clash.Kind.BUSY, 3));

        assertThat(Pages.text(part)).contains(": Mens 1, Mens 2, Mens 3 – dan al bezet.");
        assertThat(find(NativeDetails.class).all()).isEmpty();
    }

    @Test
    void oneDoesNotWorkAndSeveralDoNot() {
        shows(Previews.clashing(Clash.Kind.NOT_WORKING, 1));
        assertThat(Pages.text(part)).contains("Mens 1 – werkt dan niet.");
        part.show(Previews.clashing(Clash.Kind.NOT_WORKING, 2));
        assertThat(Pages.text(part)).contains("Mens 1, Mens 2 – werken dan niet.");
    }

    @Test
    void oneTooManyIsOneOther() {
        shows(Previews.clashing(Clash.Kind.BUSY, 4));
        assertThat(Pages.text(part)).contains("Mens 3 en 1 ander – dan al bezet.");

        UI.getCurrent().setLocale(Texts.ENGLISH);
        part.show(Previews.clashing(Clash.Kind.BUSY, 8));
        assertThat(Pages.text(part)).contains("Mens 3 and 5 others – ", "All 8 names");
    }

    @Test
    void peopleOfOneNameAreCountedEach() {
        shows(Previews.clashing(Clash.Kind.BUSY, 5, n -> "Jan Bos"));

        assertThat(Pages.text(part)).contains("Jan Bos, Jan Bos, Jan Bos en 2 anderen");
        assertThat(everybody(find(NativeDetails.class).single())).hasSize(5);
    }

    @Test
    void amongManyTeamsAClashOfManyIsAsShort() {
        TimelinePreview preview = Previews.clashing(Clash.Kind.BUSY, 8);
        ProgrammeId programme = preview.programme();
        var outcome = new BulkPreview.Outcome(
                "seen", 1, 1, preview.people(), preview.clashes(), preview.lastDayBefore(), preview.lastDay(), false);
        UI.getCurrent()
                .add(new BulkPreviewPart(
                        List.of(new BulkPreview(programme, outcome, null, null, List.of())), TeamNames.of(List.of())));

        assertThat(Pages.text(UI.getCurrent())).contains("Mens 1, Mens 2, Mens 3 en 5 anderen – ", "Alle 8 namen");
    }

    private String under(String heading) {
        return find(H3.class).all().stream()
                .filter(title -> Pages.text(title).startsWith(heading))
                .map(title -> Pages.text(title.getParent().orElseThrow()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anotherLastDayStandsUnderWhatChanges() {
        shows(Previews.of(Previews.CHANGE, 2, 3));

        String sentence = "De laatste dag wordt vrijdag 16 oktober. Dat was vrijdag 9 oktober.";
        assertThat(under("Dit verandert")).contains(sentence).doesNotContain("niets gepland dat verandert");
        assertThat(under("Wat gelijk blijft")).doesNotContain("laatste dag");
    }

    @Test
    void theSameLastDayStandsUnderWhatStays() {
        shows(Previews.of(Previews.CHANGE, 2, 2));

        assertThat(under("Dit verandert")).contains("Er staat nu niets gepland dat verandert.");
        assertThat(under("Wat gelijk blijft")).contains("De laatste dag blijft vrijdag 9 oktober.");
    }

    @Test
    void whatDoesNotComeBackStandsUnderWhatChanges() {
        shows(Previews.neverBack());

        assertThat(under("Dit verandert")).contains("Dat deel kun je niet terugdraaien.");
        assertThat(under("Wat gelijk blijft")).doesNotContain("terugdraaien");
    }
}
