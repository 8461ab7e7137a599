package ai.alquimista.painel.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.access.UserId;
import org.junit.jupiter.api.Test;

public abstract class StaffDirectoryContract {

    protected abstract Facts facts();

    protected abstract StaffDirectory staff();

    @Test
    void only_active_rows_are_staff() {
        facts().staff(new UserId("bia"), true);
        facts().staff(new UserId("caio"), false);

        assertThat(staff().isActive(new UserId("bia"))).isTrue();
        assertThat(staff().isActive(new UserId("caio"))).isFalse();
        assertThat(staff().isActive(new UserId("nobody"))).isFalse();
    }
}
