package nl.samenbeter.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MaterialPageTest {

    @Test
    void showsMarkupInAFileAsText() {
        String markup = MaterialPage.markup(a4("<script>alert(1)</script> en <b onclick=\"x()\">vet</b> & meer"));

        assertThat(markup).doesNotContain("<script", "<b ").contains("&lt;script&gt;", "&amp; meer");
    }

    @Test
    void followsNoAddressThatRunsSomething() {
        assertThat(MaterialPage.markup(a4("[klik](javascript:alert(1))"))).doesNotContain("javascript:");
    }

    @Test
    void refusesAPictureFromOutside() {
        assertThatThrownBy(() -> MaterialPage.markup(a4("![x](https://example.org/x.png)")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawsWhatIsToBeFilledIn() {
        String markup = MaterialPage.markup(a4("☐ ja\n\n![](lijnen:3)\n\n![Blij](gezicht:blij)"));

        assertThat(markup)
                .contains("<span class=\"tick\"></span>\u00a0ja", "face happy")
                .containsPattern("(?s)(class=\"line\".*){3}");
    }

    @Test
    void makesAFieldOfEachHeading() {
        var cards = new Material(
                "x",
                Intervention.VOICE,
                1,
                "Titel",
                "team",
                MaterialFormat.CARDS,
                "Iets.",
                2,
                Set.of(),
                "Vooraf.\n\n## Een\n\na\n\n## Twee\n\nb\n\n## Drie\n\nc");

        assertThat(MaterialPage.markup(cards))
                .startsWith("<p>Vooraf.</p>")
                .containsOnlyOnce("class=\"off\"")
                .containsPattern("(?s)(<tr><td><h2>.*){2}");
    }

    @Test
    void aTableWithoutWordsAtItsHeadHasNone() {
        assertThat(MaterialPage.markup(a4("| | |\n|---|---|\n| Team | |")))
                .doesNotContain("<th")
                .contains("<td>Team</td>");
        assertThat(MaterialPage.markup(a4("| Wat | |\n|---|---|\n| Team | |")))
                .contains("<th>Wat</th>")
                .doesNotContain("<th></th>");
    }

    @Test
    void readsAHeadAndNamesWhatIsMissing() {
        assertThatThrownBy(() -> MaterialFile.read(Intervention.START, "kaart", "---\ntitel: Kaart\n---\nTekst"))
                .hasMessage("kaart: no formaat");
        assertThatThrownBy(() -> MaterialFile.read(Intervention.START, "kaart", "Tekst"))
                .hasMessageContaining("no head");
        assertThatThrownBy(() -> MaterialFile.read(Intervention.START, "kaart", "---\nkleur: rood\n---\nTekst"))
                .hasMessageContaining("kleur: rood");
    }

    private static Material a4(String text) {
        return new Material("x", Intervention.VOICE, 1, "Titel", "team", MaterialFormat.A4, "Iets.", 2, Set.of(), text);
    }
}
