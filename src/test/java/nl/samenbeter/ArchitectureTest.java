package nl.samenbeter;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The walls inside a room; those between rooms are {@link ModularityTest}. */
@AnalyzeClasses(packages = "nl.samenbeter", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> ROOM_DOORS = Set.of(
            "nl.samenbeter.organisation.Directory",
            "nl.samenbeter.organisation.Founding",
            "nl.samenbeter.calendar.SchoolCalendars",
            "nl.samenbeter.notifications.Changes",
            "nl.samenbeter.notifications.Notices",
            "nl.samenbeter.files.StoredFiles",
            "nl.samenbeter.security.AccountRegister",
            "nl.samenbeter.board.BoardLedger");

    @ArchTest
    static final ArchRule onlyUiKnowsVaadin = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "nl.samenbeter.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule onlyProcessesKnowTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "nl.samenbeter.workflow..", "nl.samenbeter.tasks..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule aRootUsesNeitherItsScreensNorItsProcesses = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "..process..", "nl.samenbeter.demo..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("nl.samenbeter.*.ui..", "nl.samenbeter.*.process.."));

    @ArchTest
    static final ArchRule screensAndProcessesOfARoomDoNotMeet = noClasses()
            .that()
            .resideInAPackage("nl.samenbeter.*.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.samenbeter.*.process..");

    @ArchTest
    static final ArchRule everyDoorForPeopleAsksRights = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(peoplesDoors())
            .should(carry("@PreAuthorize", ArchitectureTest::asksRights))
            .andShould(carry("@Transactional", ArchitectureTest::isTransactional));

    @ArchTest
    static final ArchRule stepsAreCalledByProcessesAndListenersOnly = classes()
            .that()
            .haveSimpleNameEndingWith("Steps")
            .should(beCalledOnlyFrom(
                    "..process.., an event listener or a helper beside it that is no door for people",
                    method -> method.getOwner().getPackageName().contains(".process")
                            || method.isAnnotatedWith(EventListener.class)
                            || !method.getOwner().getPackageName().endsWith(".ui")
                                    && !peoplesDoors().test(method.getOwner())));

    @ArchTest
    static final ArchRule screensAskPeoplesDoors = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat(describe("are doors between rooms", type -> ROOM_DOORS.contains(type.getName())));

    @ArchTest
    static final ArchRule noTransactionOfItsOwn = methods().should(notOpenANewTransaction());

    @ArchTest
    static final ArchRule everyScreenSaysForWhom = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class);

    @ArchTest
    static final ArchRule timeComesFromAClock =
            noClasses().should().callMethodWhere(describe("is now() without a clock", ArchitectureTest::readsTheTime));

    @ArchTest
    static final ArchRule textIsText = noClasses()
            .that()
            .resideOutsideOfPackage("nl.samenbeter.ui..")
            .should()
            .dependOnClassesThat(describe("are raw markup", type -> type.isEquivalentTo(Html.class)));

    @ArchTest
    static final ArchRule noStandardOutputBesidesTheStart = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "nl.samenbeter", "nl.samenbeter.administration", "nl.samenbeter.database", "nl.samenbeter.demo")
            .should()
            .accessField(System.class, "out");

    private static DescribedPredicate<JavaClass> peoplesDoors() {
        return simpleNameEndingWith("Service")
                .or(simpleNameEndingWith("Queries"))
                .and(describe("are classes", type -> !type.isInterface()));
    }

    private static boolean asksRights(JavaMethod method) {
        return method.isAnnotatedWith(PreAuthorize.class) || method.getOwner().isAnnotatedWith(PreAuthorize.class);
    }

    private static boolean isTransactional(JavaMethod method) {
        return method.isAnnotatedWith(Transactional.class) || method.getOwner().isAnnotatedWith(Transactional.class);
    }

    private static boolean readsTheTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        if (call.getOriginOwner().getName().equals("nl.samenbeter.workflow.PracticeClock")) {
            return false; // is the clock
        }
        boolean now = call.getName().equals("now")
                && owner.startsWith("java.time.")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean system = owner.equals(Clock.class.getName())
                && call.getName().startsWith("system")
                && !call.getOriginOwner().getName().equals("nl.samenbeter.shared.Clocks");
        boolean millis = owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
        return now || system || millis;
    }

    private static ArchCondition<JavaMethod> carry(String what, Predicate<JavaMethod> test) {
        return new ArchCondition<>("carry " + what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        method,
                        test.test(method),
                        method.getFullName() + (test.test(method) ? " has " : " lacks ") + what));
            }
        };
    }

    private static ArchCondition<JavaClass> beCalledOnlyFrom(String where, Predicate<JavaCodeUnit> allowed) {
        return new ArchCondition<>("be called only from " + where) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsToSelf().stream()
                        .filter(call -> !call.getOriginOwner().equals(type))
                        .filter(call -> !allowed.test(call.getOrigin()))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaMethod> notOpenANewTransaction() {
        return new ArchCondition<>("not open a transaction of its own") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Optional<Transactional> transactional = method.tryGetAnnotationOfType(Transactional.class);
                transactional
                        .filter(found -> found.propagation() == Propagation.REQUIRES_NEW)
                        .ifPresent(found -> events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " is REQUIRES_NEW")));
            }
        };
    }
}
