package ai.alquimista.painel.application.bulk;

import static ai.alquimista.painel.application.bulk.Crowd.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.ChangeSamples;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final List<Selected> ALL = new Crowd(500, true)
            .all().stream().map(id -> new Selected(id, Optional.empty())).toList();

    private final List<TenantId> done = new ArrayList<>();
    private final Set<TenantId> stuck = new HashSet<>();
    private int begun;

    @Test
    void gets_further_each_time_until_all_are_done() {
        List<Integer> succeeded =
                IntStream.range(0, 5).mapToObj(time -> round(3).succeeded()).toList();

        assertThat(succeeded).containsExactly(150, 300, 450, 500, 500);
        assertThat(done)
                .containsExactlyElementsOf(ALL.stream().map(Selected::id).toList());
    }

    @Test
    void tells_of_all_in_their_order() {
        done.add(tenant(300));

        assertThat(round(3).all()).extracting(Attempted::tenant).isEqualTo(ALL);
    }

    @Test
    void tries_each_by_itself_where_some_could_not_be_done_together() {
        stuck.add(tenant(2));

        Outcomes<String> outcomes = round(100);

        assertThat(outcomes.failed()).isEqualTo(1);
        assertThat(outcomes.all().get(1)).isInstanceOf(Attempted.Refused.class);
        assertThat(begun).isEqualTo(10 + 50);
    }

    private Outcomes<String> round(int batches) {
        begun = 0;
        return new Round<>(ChangeSamples.ONBOARDING, new Batches(), () -> begun >= batches).through(ALL, 1);
    }

    /** Fifty at a time, none of them beside one that is stuck. */
    private final class Batches implements Work<String> {

        @Override
        public int together() {
            return 50;
        }

        @Override
        public List<Attempted<String>> settled(GrantedPlatform by, List<Selected> all) {
            return told(all.stream().filter(each -> done.contains(each.id())).toList());
        }

        @Override
        public List<Attempted<String>> on(GrantedPlatform by, List<Selected> some) {
            begun++;
            if (some.stream().anyMatch(each -> stuck.contains(each.id())))
                throw new Unavailable("postgresql", new IllegalStateException("locked"));
            some.forEach(each -> done.add(each.id()));
            return told(some);
        }

        private List<Attempted<String>> told(List<Selected> some) {
            return some.stream()
                    .<Attempted<String>>map(each -> new Attempted.Done<>(each, "done"))
                    .toList();
        }
    }
}
