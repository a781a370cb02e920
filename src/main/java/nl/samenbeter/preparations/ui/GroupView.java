package nl.samenbeter.preparations.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.samenbeter.files.FileIntake;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.preparations.AgreeTryOut;
import nl.samenbeter.preparations.BlockKind;
import nl.samenbeter.preparations.BlockRow;
import nl.samenbeter.preparations.BlockWritten;
import nl.samenbeter.preparations.BringCase;
import nl.samenbeter.preparations.DesignDetails;
import nl.samenbeter.preparations.GroupRef;
import nl.samenbeter.preparations.IdeaCardId;
import nl.samenbeter.preparations.IdeaService;
import nl.samenbeter.preparations.KeptTextId;
import nl.samenbeter.preparations.ScriptStep;
import nl.samenbeter.preparations.SheetFileService;
import nl.samenbeter.preparations.SheetService;
import nl.samenbeter.preparations.TryOutId;
import nl.samenbeter.preparations.TryOutService;
import nl.samenbeter.preparations.WorkDesignQueries;
import nl.samenbeter.preparations.WorkDesignService;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** One group at work: its case, the script of an hour, ideas, the sheet that all write in, and the try-out it ends with. */
@Route(value = GroupAddress.ROUTE, layout = MainLayout.class)
@RolesAllowed({"MEMBER", "COACH"})
@StyleSheet("context://styles/appointments.css")
@StyleSheet("context://styles/work-design.css")
class GroupView extends Div
        implements BeforeEnterObserver,
                HasDynamicTitle,
                ScriptPart.Changes,
                CasePart.Changes,
                IdeasPart.Changes,
                BlockEditor.Changes,
                TryOutCard.Changes {

    /** A little later than the moment at which a block is free. */
    private static final long MARGIN = 500;

    private final WorkDesignQueries queries;
    private final WorkDesignService designs;
    private final SheetService sheets;
    private final IdeaService ideas;
    private final TryOutService tryOuts;
    private final SheetFileService files;
    private final FileIntake intake;
    private final LiveUpdates live;
    private @Nullable GroupRef group;
    private @Nullable GroupPage page;

    GroupView(
            WorkDesignQueries queries,
            WorkDesignService designs,
            SheetService sheets,
            IdeaService ideas,
            TryOutService tryOuts,
            SheetFileService files,
            FileIntake intake,
            LiveUpdates live) {
        this.queries = queries;
        this.designs = designs;
        this.sheets = sheets;
        this.ideas = ideas;
        this.tryOuts = tryOuts;
        this.files = files;
        this.intake = intake;
        this.live = live;
        addClassName("design-page");
    }

    @Override
    public String getPageTitle() {
        return group == null
                ? Texts.text("preparations.title")
                : Texts.text("preparations.design.title", group.number());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<GroupRef> asked = GroupAddress.read(event.getRouteParameters());
        if (asked.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        if (group == null) {
            live.register(this, EnumSet.of(ChangeKind.DESIGN), this::scope, this::lookAgain);
        }
        group = asked.get();
        build(queries.design(group));
    }

    private Set<ChangeScope> scope() {
        return group == null ? Set.of() : Set.of(ChangeScope.of(group.preparation()));
    }

    private void build(DesignDetails design) {
        removeAll();
        var made = new GroupPage(
                with(new Div(), "design-facts"),
                new ScriptPart(this),
                new CasePart(this),
                new IdeasPart(this),
                new SheetPart(design.mayWork(), this),
                new FilesPart(design.group(), files, intake, design.mayWork()),
                new TryOutCard(this),
                design.mayWork());
        page = made;
        var aside = with(new Div(), "design-aside stack", made.brought());
        if (design.mayWork()) {
            aside.addComponentAsFirst(made.script());
            aside.add(made.ideas());
        }
        add(
                new PageHeader(Texts.text(
                                "preparations.design.title", design.group().number()))
                        .subtitle(Texts.text(
                                "preparations.design.of",
                                PlanNames.of(design.element(), design.name()),
                                design.teamName(),
                                design.week()))
                        .actions(
                                Html.button(
                                        PreparationsView.ROUTE + "/"
                                                + design.group().preparation(),
                                        Texts.text("preparations.design.group"),
                                        "ter"),
                                Html.button(
                                        GroupAddress.of(design.group()) + "/" + GroupAddress.SHEET,
                                        Texts.text("preparations.design.print"))),
                made.facts(),
                with(
                        new Div(),
                        "design-columns",
                        aside,
                        with(new Div(), "design-main stack", made.sheet(), made.files(), made.tryOut())));
        made.show(design);
        lookWhenFree(design);
    }

    private void lookAgain() {
        if (group == null) {
            return;
        }
        DesignDetails design;
        try {
            design = queries.design(group);
        } catch (AccessDeniedException moved) {
            leave(group);
            return;
        }
        if (page == null || design.mayWork() != page.mayWork()) {
            build(design);
        } else {
            page.show(design);
            lookWhenFree(design);
        }
    }

    /** Somebody who was put into another group: what was typed last can still be copied. */
    private void leave(GroupRef left) {
        if (page == null) {
            return;
        }
        page = null;
        getChildren().filter(HasEnabled.class::isInstance).forEach(part -> ((HasEnabled) part).setEnabled(false));
        addComponentAsFirst(Notices.card(
                Tone.WARN,
                Texts.text("preparations.design.left"),
                Texts.text("preparations.design.toYours"),
                () -> UI.getCurrent().navigate(PreparationsView.ROUTE + "/" + left.preparation())));
    }

    /** Nobody tells when the minute of another is over. */
    private void lookWhenFree(DesignDetails design) {
        design.blocks().stream()
                .mapToLong(BlockRow::freeIn)
                .filter(free -> free > 0)
                .min()
                .ifPresent(free -> getElement()
                        .executeJs(
                                "clearTimeout(this.freeing); this.freeing = setTimeout(() => this.$server.free(), $0)",
                                (double) (free + MARGIN)));
    }

    @ClientCallable
    void free() {
        lookAgain();
    }

    private GroupRef group() {
        return Objects.requireNonNull(group);
    }

    private void doing(Runnable change) {
        change.run();
        lookAgain();
    }

    @Override
    public void go(@Nullable ScriptStep from, @Nullable ScriptStep to) {
        Failures.trying(() -> doing(() -> designs.go(group(), from, to)));
    }

    @Override
    public void bring(BringCase brought) {
        doing(() -> designs.bring(group(), brought));
        Notices.success(Texts.text("preparations.case.kept"));
    }

    @Override
    public void addIdea(String words) {
        doing(() -> ideas.add(group(), words));
    }

    @Override
    public void removeIdea(IdeaCardId idea) {
        doing(() -> ideas.remove(group(), idea));
    }

    @Override
    public void weighIdea(IdeaCardId idea, @Nullable Integer effect, @Nullable Integer feasibility) {
        doing(() -> ideas.weigh(group(), idea, effect, feasibility));
    }

    @Override
    public void chooseIdea(IdeaCardId idea) {
        doing(() -> ideas.choose(group(), idea));
    }

    @Override
    public BlockWritten write(BlockKind kind, String words, int edition) {
        return sheets.write(group(), kind, words, edition);
    }

    @Override
    public BlockWritten takeOver(BlockKind kind) {
        BlockWritten taken = sheets.takeOver(group(), kind);
        lookAgain();
        return taken;
    }

    @Override
    public void putBack(BlockKind kind, KeptTextId text) {
        Failures.trying(() -> doing(() -> sheets.putBack(group(), kind, text)));
    }

    @Override
    public void agree(AgreeTryOut agreed) {
        doing(() -> tryOuts.agree(group(), agreed));
        Notices.success(Texts.text("preparations.tryOut.agreed", Dates.longDay(agreed.day())));
    }

    @Override
    public void callOffTryOut(TryOutId tryOut) {
        doing(() -> tryOuts.callOff(group(), tryOut));
        Notices.success(Texts.text("preparations.tryOut.calledOff"));
    }

    @Override
    public void moveTryOut(TryOutId tryOut, LocalDate day) {
        doing(() -> tryOuts.move(group(), tryOut, day));
        Notices.success(Texts.text("preparations.tryOut.agreed", Dates.longDay(day)));
    }
}
