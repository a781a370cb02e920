package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan that this thread supposes, see {@link PlanStates#supposing}; else there is none. */
@Component
class PlanInHand {

    private final ThreadLocal<Deque<Plan>> plans = ThreadLocal.withInitial(ArrayDeque::new);

    /** A plan with ways to find things in it. */
    static final class Plan {

        private final PlanState state;
        private final SchoolCalendar calendar;
        private final Map<PlanItemId, UnaryOperator<LocalDate>> days;
        private final Map<PlanItemId, PlanState.Item> byId;
        private final Map<String, List<PlanState.Item>> byElement;

        private Plan(PlanState state, SchoolCalendar calendar, Map<PlanItemId, UnaryOperator<LocalDate>> days) {
            this.state = state;
            this.calendar = calendar;
            this.days = days;
            this.byId = state.byId();
            this.byElement = state.items().stream().collect(Collectors.groupingBy(PlanState.Item::element));
        }

        PlanState.Facts programme() {
            return state.programme();
        }

        SchoolCalendar calendar() {
            return calendar;
        }

        PlanState.Run run(int number) {
            return state.run(number);
        }

        List<PlanItem> items() {
            return state.items().stream().map(this::item).toList();
        }

        List<PlanItem> items(int run, String element) {
            return byElement.getOrDefault(element, List.of()).stream()
                    .filter(item -> item.run() == run)
                    .map(this::item)
                    .toList();
        }

        Optional<PlanItem> find(PlanItemId id) {
            return Optional.ofNullable(byId.get(id)).map(this::item);
        }

        private PlanItem item(PlanState.Item item) {
            return PlanItem.of(state.programme(), item);
        }
    }

    <T> T during(
            PlanState state,
            SchoolCalendar calendar,
            Map<PlanItemId, UnaryOperator<LocalDate>> days,
            Supplier<T> call) {
        plans.get().push(new Plan(state, calendar, days));
        try {
            return call.get();
        } finally {
            plans.get().pop();
            if (plans.get().isEmpty()) {
                plans.remove();
            }
        }
    }

    Optional<Plan> of(ProgrammeId programme) {
        return Optional.ofNullable(plan()).filter(plan -> plan.programme().id().equals(programme));
    }

    Optional<PlanItem> item(PlanItemId item) {
        return Optional.ofNullable(plan()).flatMap(plan -> plan.find(item));
    }

    /** Where a day goes on which people agreed something for an item. */
    LocalDate day(PlanItemId item, LocalDate agreed) {
        Plan plan = plan();
        return plan == null
                ? agreed
                : plan.days.getOrDefault(item, UnaryOperator.identity()).apply(agreed);
    }

    private @Nullable Plan plan() {
        return plans.get().peek();
    }
}
