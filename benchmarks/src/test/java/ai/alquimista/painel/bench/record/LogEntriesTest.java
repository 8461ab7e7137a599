package ai.alquimista.painel.bench.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogEntriesTest {

    @Test
    void gives_each_statement_its_values() {
        List<Sent> sent = LogEntries.parse(List.of(
                "bench|painel-tenant|LOG:  execute S_1: SELECT set_config($1, $2, true)",
                "bench|painel-tenant|DETAIL:  Parameters: $1 = 'app.tenant_id', $2 = 'x'",
                "bench|painel-tenant|LOG:  execute <unnamed>: SELECT id",
                "\t  FROM tenants",
                "\t WHERE name = $1 AND note = $2 AND id = $3",
                "bench|painel-tenant|DETAIL:  Parameters: $1 = 'O''Brien, $2 = ''x''', $2 = NULL, $3 = '7'"));

        assertThat(sent)
                .containsExactly(
                        new Sent("painel-tenant", "SELECT set_config($1, $2, true)", List.of("app.tenant_id", "x")),
                        new Sent(
                                "painel-tenant",
                                "SELECT id\n  FROM tenants\n WHERE name = $1 AND note = $2 AND id = $3",
                                Arrays.asList("O'Brien, $2 = 'x'", null, "7")));
    }

    @Test
    void knows_reads_from_the_context_that_goes_before_them() {
        Sent context = new Sent("painel-tenant", "SELECT set_config($1, $2, true)", List.of("app.tenant_id", "x"));
        Sent read = new Sent("painel-tenant", "SELECT id FROM tenants", List.of());
        Answering call = new Answering(List.of(context, read));

        assertThat(call.reads()).containsExactly(read);
        assertThat(call.contextOf(read)).contains(context);
    }

    @Test
    void passes_over_what_is_no_statement() {
        assertThat(LogEntries.parse(List.of(
                        "2026-01-31 LOG:  checkpoint starting: time",
                        "bench|bench|LOG:  statement: SELECT pg_reload_conf()",
                        "")))
                .isEmpty();
    }
}
