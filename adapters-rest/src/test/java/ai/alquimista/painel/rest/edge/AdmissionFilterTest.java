package ai.alquimista.painel.rest.edge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.Refusal.Forbidden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"/ingest", "/ingest/agent-requests"})
    void lets_machines_to_the_ingest_routes(String path) {
        assertThatCode(() -> AdmissionFilter.requireIngest("", path)).doesNotThrowAnyException();
        assertThatCode(() -> AdmissionFilter.requireIngest(path, null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tenant/me", "/ingestion", "/tenant/ingest", "/INGEST", "//ingest", "/ingest;x"})
    void keeps_machines_from_every_other(String path) {
        assertThatThrownBy(() -> AdmissionFilter.requireIngest("", path)).isInstanceOf(Forbidden.class);
    }

    @Test
    void keeps_machines_out_where_there_is_no_path() {
        assertThatThrownBy(() -> AdmissionFilter.requireIngest(null, null)).isInstanceOf(Forbidden.class);
    }
}
