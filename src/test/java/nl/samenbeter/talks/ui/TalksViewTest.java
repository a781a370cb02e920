package nl.samenbeter.talks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.ViewTest;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.talks.AnswerTalk;
import nl.samenbeter.talks.CoachTalkService;
import nl.samenbeter.talks.GivenTalks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class TalksViewTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    CoachTalkService talks;

    GivenTalks given;

    @BeforeEach
    void givenATalkThatWasHeld() {
        given = GivenTalks.in(application);
        given.running();
        given.isCoach();
        given.now(GivenTalks.MONDAY.plusDays(3).atTime(17, 0));
        talks.answer(given.task(), AnswerTalk.held(given.school.members.getFirst()));
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    @Test
    void theTwoWriteAndReadWhatWasAgreed() {
        open();
        assertThat(text()).contains("Gesprek met Daan Visser", "Alleen jullie twee lezen dit");
        area().setValue("Twee keer <i>meelopen</i>");
        press();

        given.isMember();
        open();
        assertThat(text()).contains("Gesprek met Fatima Aydın", "Twee keer <i>meelopen</i>");
        area().setValue("Ik kijk bij Karim.");
        press();

        given.isCoach();
        open();
        assertThat(text()).contains("Erbij geschreven door Daan Visser", "Ik kijk bij Karim.");
    }

    @Test
    void keepingOneTalkLeavesWhatIsTypedAtAnother() {
        talks.answer(given.task(), AnswerTalk.held(given.school.members.get(1)));
        open();
        var areas = find(TextArea.class).all();
        areas.getFirst().setValue("Twee keer meelopen");
        areas.getLast().setValue("Half getypt");

        test(find(Button.class).withText("Bewaren").all().getFirst()).click();

        assertThat(find(TextArea.class).all().getLast().getValue()).isEqualTo("Half getypt");
        open();
        assertThat(find(TextArea.class).all())
                .extracting(TextArea::getValue)
                .containsExactlyInAnyOrder("Twee keer meelopen", "");
    }

    private void open() {
        UI.getCurrent().navigate("vandaag");
        UI.getCurrent().navigate(TalksView.ROUTE);
    }

    private String text() {
        return Pages.text(find(TalksView.class).single());
    }

    private TextArea area() {
        return find(TextArea.class).single();
    }

    private void press() {
        test(find(Button.class).withText("Bewaren").all().getLast()).click();
    }
}
