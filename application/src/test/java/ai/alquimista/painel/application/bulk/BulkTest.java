package ai.alquimista.painel.application.bulk;

import static ai.alquimista.painel.application.bulk.Crowd.tenant;
import static ai.alquimista.painel.domain.access.Operation.CHANGE_INTERNAL_TENANTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.memory.InMemoryAnswers;
import ai.alquimista.painel.application.memory.InMemoryPorts;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.Mismatched;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.Refusal.Unprocessable;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantListFilter;
import ai.alquimista.painel.domain.tenant.TenantSelection;
import ai.alquimista.painel.domain.tenant.TenantSelection.Listed;
import ai.alquimista.painel.domain.tenant.TenantSelection.Named;
import ai.alquimista.painel.domain.tenant.TenantStatusFilter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkTest {

    private static final UserId BIA = new UserId("bia");
    private static final Once.Key KEY = new Once.Key("k", "aa");
    private static final TenantSelection ALL = new Listed(
            new TenantListFilter(TenantStatusFilter.ALL, Optional.empty(), Optional.empty(), Optional.empty()));

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryAnswers answers = new InMemoryAnswers();
    private final List<TenantId> tried = new ArrayList<>();
    private final List<Outcomes<String>> seen = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-10T12:00:00Z");

    @BeforeEach
    void bia_is_there() {
        store.staff(BIA, true);
    }

    @Test
    void does_the_work_for_each_in_the_order_in_which_they_are_named() {
        run(new Crowd(3, true), new Named(List.of(tenant(3), tenant(1), tenant(2))), Optional.empty(), this::work);

        assertThat(tried).containsExactly(tenant(3), tenant(1), tenant(2));
        assertThat(outcomes().succeeded()).isEqualTo(3);
        assertThat(outcomes().all())
                .extracting(each -> each.tenant().name().orElseThrow())
                .containsExactly("Tenant 3", "Tenant 1", "Tenant 2");
    }

    @Test
    void finds_all_that_the_list_shows_page_by_page() {
        Crowd crowd = new Crowd(500, true);

        run(crowd, ALL, Optional.empty(), this::work);

        assertThat(tried).isEqualTo(crowd.all());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refuses_a_list_of_more_than_500_before_it_touches_any(boolean counted) {
        assertThatThrownBy(() -> run(new Crowd(501, counted), ALL, Optional.empty(), this::work))
                .asInstanceOf(type(Unprocessable.class))
                .extracting(Unprocessable::violations)
                .isEqualTo(List.of(new Violation("filter", Flaw.TOO_MANY, List.of(500))));
        assertThat(tried).isEmpty();
    }

    @Test
    void goes_on_past_those_for_whom_it_is_refused() {
        run(new Crowd(3, true), ALL, Optional.empty(), each -> {
            if (each.id().equals(tenant(2))) throw new NotFound("tenant");
            return work(each);
        });

        assertThat(tried).containsExactly(tenant(1), tenant(3));
        assertThat(outcomes().succeeded()).isEqualTo(2);
        assertThat(outcomes().failed()).isEqualTo(1);
        assertThat(outcomes().all().get(1)).isInstanceOf(Attempted.Refused.class);
    }

    @Test
    void begins_with_none_once_its_time_is_over() {
        run(new Crowd(5, true), ALL, Optional.empty(), this::slowWork);

        assertThat(tried).containsExactly(tenant(1), tenant(2), tenant(3));
        assertThat(outcomes().all().subList(3, 5)).allMatch(each -> each instanceof Attempted.NotTried<String>);
        assertThat(outcomes().failed()).isEqualTo(2);
    }

    @Test
    void answers_as_before_under_the_same_key() {
        Answered first = run(new Crowd(2, true), ALL, Optional.of(KEY), this::work);

        Answered again = run(new Crowd(3, true), ALL, Optional.of(KEY), this::work);

        assertThat(again).isEqualTo(new Answered(first.answer(), true));
        assertThat(tried).hasSize(2);
        assertThatThrownBy(() -> run(new Crowd(2, true), ALL, Optional.of(new Once.Key("k", "bb")), this::work))
                .isInstanceOf(Mismatched.class);
    }

    @Test
    void goes_on_under_the_same_key_where_it_had_no_time() {
        Answered cut = run(new Crowd(5, true), ALL, Optional.of(KEY), this::slowWork);
        Answered whole = run(new Crowd(5, true), ALL, Optional.of(KEY), this::work);
        Answered again = run(new Crowd(5, true), ALL, Optional.of(KEY), this::work);

        assertThat(cut.answer().body()).isEqualTo("3/5");
        assertThat(whole).isEqualTo(new Answered(answer("5/5"), false));
        assertThat(again).isEqualTo(new Answered(answer("5/5"), true));
    }

    @Test
    void keeps_no_answer_that_a_store_spoiled() {
        run(new Crowd(2, true), ALL, Optional.of(KEY), each -> {
            throw new Unavailable("postgresql", new IllegalStateException("away"));
        });
        run(new Crowd(2, true), ALL, Optional.of(KEY), each -> {
            throw new Conflict(Clash.IN_FLIGHT);
        });
        run(new Crowd(2, true), ALL, Optional.of(KEY), each -> {
            throw new Conflict(Clash.WRONG_STATE);
        });

        assertThat(run(new Crowd(2, true), ALL, Optional.of(KEY), this::work))
                .isEqualTo(new Answered(answer("0/2"), true));
    }

    /** A key that stands for something else makes the whole request a mistake, not one of its parts. */
    @Test
    void is_refused_as_a_whole_where_a_key_stands_for_something_else() {
        assertThatThrownBy(() -> run(new Crowd(2, true), ALL, Optional.of(KEY), each -> {
                    throw new Mismatched();
                }))
                .isInstanceOf(Mismatched.class);
    }

    @ParameterizedTest
    @EnumSource(names = "INTERNAL_ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void is_for_those_whom_the_operation_is_for(Group group) {
        assertThatThrownBy(() -> bulk(new Crowd(2, true))
                        .each(
                                caller(group),
                                CHANGE_INTERNAL_TENANTS,
                                ALL,
                                request(Optional.empty()),
                                Work.oneByOne(this::work)))
                .isInstanceOf(Forbidden.class);
        assertThat(tried).isEmpty();
    }

    private Answered run(
            Crowd crowd, TenantSelection selection, Optional<Once.Key> key, Function<Selected, String> work) {
        return bulk(crowd)
                .each(
                        caller(Group.INTERNAL_ADMIN),
                        CHANGE_INTERNAL_TENANTS,
                        selection,
                        request(key),
                        Work.oneByOne(work));
    }

    private Repeatable<Outcomes<String>> request(Optional<Once.Key> key) {
        return new Repeatable<>(key, outcomes -> {
            seen.add(outcomes);
            return answer(outcomes.succeeded() + "/" + outcomes.all().size());
        });
    }

    private Outcomes<String> outcomes() {
        return seen.getLast();
    }

    private String work(Selected tenant) {
        tried.add(tenant.id());
        return "done";
    }

    private String slowWork(Selected tenant) {
        now = now.plus(Duration.ofMillis(1_100));
        return work(tenant);
    }

    private Bulk bulk(Crowd crowd) {
        return new Bulk(
                new PlatformGate(new InMemoryPorts(store)),
                new SelectedTenants(crowd, crowd),
                answers,
                new Ticking(),
                1);
    }

    private static FirstAnswer answer(String body) {
        return new FirstAnswer(200, Map.of(), body);
    }

    private Caller caller(Group group) {
        return new Caller(BIA, Set.of(group), Optional.empty(), now, new Origin("203.0.113.9", "test"));
    }

    /** Goes on with the work alone. */
    private final class Ticking extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
