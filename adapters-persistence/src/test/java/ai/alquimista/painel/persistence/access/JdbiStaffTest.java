package ai.alquimista.painel.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.Staff;
import ai.alquimista.painel.domain.access.Colleague;
import ai.alquimista.painel.domain.access.StaffFilter;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.persistence.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiStaffTest {

    private final Store store = Store.fresh();
    private final Staff staff = new JdbiStaff(store.door());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void are_those_who_work_here_by_name() {
        store.facts().staff(new UserId("caio"), true);
        store.facts().staff(new UserId("bia"), true);
        store.facts().staff(new UserId("dora"), false);

        assertThat(staff.list(StaffFilter.ACTIVE))
                .containsExactly(
                        new Colleague(new UserId("bia"), "bia", true), new Colleague(new UserId("caio"), "caio", true));
        assertThat(staff.list(StaffFilter.ALL)).hasSize(3).endsWith(new Colleague(new UserId("dora"), "dora", false));
    }

    @Test
    void are_nobody_who_was_erased() {
        store.facts().staff(new UserId("erased-0a57f4d2"), false);

        assertThat(staff.list(StaffFilter.ALL)).isEmpty();
    }
}
