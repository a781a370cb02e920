package nl.samenbeter.voices;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.sealing.Seal;
import nl.samenbeter.security.TryBudgets;
import nl.samenbeter.shared.DomainException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The door for whoever has a code: no account, no name. Every try takes the same time. */
@Service
@PreAuthorize("permitAll()")
@Transactional(propagation = Propagation.SUPPORTS)
public class SurveyService {

    private final Voices voices;
    private final SurveyPaper paper;
    private final Directory directory;
    private final TryBudgets budgets;
    private final SteadyPace pace;
    private final TransactionTemplate transaction;
    private final Clock programmeClock;

    SurveyService(
            Voices voices,
            SurveyPaper paper,
            Directory directory,
            TryBudgets budgets,
            SteadyPace pace,
            PlatformTransactionManager transactions,
            Clock programmeClock) {
        this.voices = voices;
        this.paper = paper;
        this.directory = directory;
        this.budgets = budgets;
        this.pace = pace;
        this.transaction = new TransactionTemplate(transactions);
        this.programmeClock = programmeClock;
    }

    /** What somebody with this code gets to see, or why not. */
    public SurveySheet look(String typed, Visitor visitor) {
        return pace.keep(() -> {
            try {
                return sheet(typed, visitor);
            } catch (DomainException refused) {
                return new SurveySheet.Refused(refused);
            }
        });
    }

    private SurveySheet sheet(String typed, Visitor visitor) {
        if (!budgets.take(TryBudget.BROWSER, visitor.browser())
                || !budgets.take(TryBudget.ADDRESS, visitor.address())) {
            throw new DomainException("voices.tooManyTries");
        }
        // also a code that cannot be one is looked for, so that it takes as long
        String code = SurveyCode.read(typed).map(SurveyCode::value).orElse("-");
        Optional<Voice> found = voices.findByCode(code);
        if (found.isEmpty()) {
            throw new DomainException("voices.codeUnknown");
        }
        budgets.giveBack(TryBudget.BROWSER, visitor.browser());
        budgets.giveBack(TryBudget.ADDRESS, visitor.address());
        return transaction.execute(status -> sheet(found.get()));
    }

    private SurveySheet sheet(Voice survey) {
        String team = directory.team(survey.place().team()).name();
        ReportBack report = survey.report();
        if (report != null && survey.reportedOn() != null) {
            return new SurveySheet.Reported(team, survey.reportedOn(), report);
        }
        if (!survey.takesAnswers(now())) {
            return new SurveySheet.Over(team, survey.reportDueOn());
        }
        mustHaveRoom(survey);
        String school = survey.place().school().text();
        if (!budgets.take(TryBudget.CODE, survey.id().text()) || !budgets.take(TryBudget.SCHOOL, school)) {
            throw new DomainException("voices.tooManyTries");
        }
        return new SurveySheet.Open(survey.id(), paper.newForm(survey.id()), team, survey.asked());
    }

    private void mustHaveRoom(Voice survey) {
        if (paper.sealed(survey.id()) >= survey.survey().expected()) {
            throw new DomainException("voices.full");
        }
    }

    /**
     * Seals one person's answers. The same form once more changes nothing.
     *
     * @throws DomainException {@code voices.closed}, {@code voices.full}, {@code voices.formUnknown}; what
     *     {@link SurveyAnswers} refuses
     */
    public void answer(VoiceId id, SurveyFormId form, SurveyAnswers answers) {
        answers.mustFit();
        pace.keep(() -> transaction.execute(status -> {
            Voice survey = voices.findToChange(id).orElseThrow(() -> new DomainException("voices.formUnknown"));
            if (paper.wasUsed(form, id)) {
                return true;
            }
            if (!survey.takesAnswers(now())) {
                throw new DomainException("voices.closed");
            }
            mustHaveRoom(survey);
            if (!paper.use(form, id)) {
                throw new DomainException("voices.formUnknown");
            }
            paper.seal(
                    id, Seal.close(survey.survey().publicKey(), SealedSurveys.KIND.of(id), AnswerCodec.write(answers)));
            return true;
        }));
    }

    private Instant now() {
        return programmeClock.instant();
    }
}
