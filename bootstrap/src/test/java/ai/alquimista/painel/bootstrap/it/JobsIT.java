package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The other jobs, as processes of their own beside the running server. */
class JobsIT {

    @Test
    void explain_themselves_in_portuguese_wherever_they_run() throws Exception {
        try (PainelProcess help = PainelProcess.start(Map.of("LC_ALL", "C"), "ingest", "--help")) {
            assertThat(help.exitCode()).isZero();
            assertThat(help.out()).contains("Uso: painel ingest", "Códigos de saída:");
            assertThat(help.err()).isEmpty();
        }
    }

    @Test
    void make_the_read_models_anew() throws Exception {
        UUID tenant = MeteredTenant.onboard().id();
        Service.running()
                .owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE alquimista_platform.tenant_stats SET active_agents = 77 WHERE tenant_id = ?", tenant));

        try (PainelProcess job = PainelProcess.run("rebuild-stats")) {
            assertThat(job.exitCode()).as(job.err()).isZero();
            assertThat(job.out()).isEqualTo("Modelos de leitura refeitos.\n");
            assertThat(job.err()).isEmpty();
        }
        assertThat(activeAgents(tenant)).isEqualTo(1);
    }

    @Test
    void go_on_with_the_demonstration() throws Exception {
        try (PainelProcess job = PainelProcess.run("seed", "--lang", "en")) {
            assertThat(job.exitCode()).as(job.err()).isZero();
            assertThat(job.out()).startsWith("Demonstration written: 0 tenants, ");
        }
    }

    @Test
    void end_with_a_line_when_the_database_is_away() throws Exception {
        Map<String, String> nowhere = Map.of("PAINEL_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/painel");
        try (PainelProcess job = PainelProcess.start(nowhere, "rebuild-stats", "--lang=en")) {
            assertThat(job.exitCode()).isEqualTo(1);
            assertThat(job.err())
                    .startsWith("painel rebuild-stats: the database did not answer: ")
                    .hasLineCount(1);
            assertThat(job.out()).isEmpty();
        }
    }

    private static int activeAgents(UUID tenant) {
        return Service.running()
                .owner()
                .withHandle(handle -> handle.createQuery(
                                "SELECT active_agents FROM alquimista_platform.tenant_stats WHERE tenant_id = :tenant")
                        .bind("tenant", tenant)
                        .mapTo(Integer.class)
                        .one());
    }
}
