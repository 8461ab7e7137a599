package ai.alquimista.painel.persistence.command;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.NOBODY;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.CommandNames;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.persistence.Store;
import ai.alquimista.painel.persistence.database.Door;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbiCommandNamesTest {

    private static final UserId BIA = new UserId("bia");
    private static final UserId LEFT = new UserId("left");

    private final Store store = Store.fresh();
    private final CommandNames names = new JdbiCommandNames(store.door());

    @BeforeEach
    void two_tenants_and_two_people() {
        store.facts().tenant(ACME, SAO_PAULO);
        store.facts().tenant(RIVAL, SAO_PAULO);
        store.facts().staff(BIA, true);
        store.facts().staff(LEFT, false);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void tells_tenants_whatever_their_status_and_leaves_out_who_is_not_there() {
        assertThat(names.tenants(Set.of(ACME.id(), RIVAL.id(), NOBODY)))
                .isEqualTo(Map.of(ACME.id(), ACME.name(), RIVAL.id(), RIVAL.name()));
    }

    @Test
    void tells_people_who_left_as_well() {
        assertThat(names.people(Set.of(BIA, LEFT, new UserId("worker-1")))).containsOnlyKeys(BIA, LEFT);
    }

    @Test
    void leaves_everybody_out_while_the_database_is_away() {
        try (Door nowhere = new Door(Store.settings(store.database(), "jdbc:postgresql://127.0.0.1:1/painel"))) {
            CommandNames away = new JdbiCommandNames(nowhere);

            assertThat(away.tenants(Set.of(ACME.id()))).isEmpty();
            assertThat(away.people(Set.of(BIA))).isEmpty();
        }
    }
}
