package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void close_what_is_over_and_leave_a_record_that_the_server_shows() throws Exception {
        Service.running()
                .owner()
                .useHandle(handle ->
                        handle.execute("DELETE FROM alquimista_platform.usage_closings WHERE day < current_date - 3"));

        try (PainelProcess job = PainelProcess.run("close-day", "--lang=en")) {
            assertThat(job.exitCode()).as(job.err()).isZero();
            assertThat(job.out()).contains("day(s) closed");
            assertThat(job.err()).isEmpty();
        }
        assertThat(closedDays()).isEqualTo(27);
        Eventually.within(
                Duration.ofSeconds(40),
                () -> assertThat(Metric.of(
                                "painel_job_last_success_seconds{mp_scope=\"application\",task=\"close-day\""))
                        .isCloseTo((double) Instant.now().getEpochSecond(), within(60.0)));
    }

    @Test
    void roll_a_day_anew_and_refuse_one_whose_events_are_gone() throws Exception {
        MeteredTenant tenant = MeteredTenant.onboard();
        LocalDate day = LocalDate.now(ZoneId.of("America/Sao_Paulo")).minusDays(2);
        tenant.report(tenant.event()
                .put("occurred_at", day.atTime(12, 0).toInstant(ZoneOffset.UTC).toString()));
        MeteredTenant.rolled();
        Service.running()
                .owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE alquimista_platform.tenant_usage_daily SET total_tokens_used = 7 WHERE tenant_id = ?",
                        tenant.id()));

        try (PainelProcess job = PainelProcess.run("close-day", "--date", day.toString(), "--lang=en")) {
            assertThat(job.exitCode()).as(job.err()).isZero();
            assertThat(job.out()).isEqualTo(day + " made anew: 1 row(s) changed.\n");
        }
        try (PainelProcess job = PainelProcess.run("close-day", "--date", "2020-01-01", "--lang=en")) {
            assertThat(job.exitCode()).isEqualTo(3);
            assertThat(job.err()).contains("the requests of 2020-01-01 are gone");
        }
    }

    @Test
    void find_the_partitions_made() throws Exception {
        try (PainelProcess job = PainelProcess.run("partitions", "--ahead=8", "--lang=en")) {
            assertThat(job.exitCode()).as(job.err()).isZero();
            assertThat(job.out()).containsPattern("^[0-2] partitions made; nothing is kept up to \\d{4}-\\d{2}-\\d{2}");
        }
    }

    @Test
    void find_the_schema_migrated_and_change_nothing_the_second_time() throws Exception {
        for (int time = 1; time <= 2; time++) {
            try (PainelProcess job = PainelProcess.run("migrate", "--lang=en")) {
                assertThat(job.exitCode()).as(job.err()).isZero();
                assertThat(job.out()).isEqualTo("0 migrations applied; 4 passwords set.\n");
                assertThat(job.err()).isEmpty();
            }
        }
        assertThat(Http.get("/health/ready", Map.of()).status()).isEqualTo(200);
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

    @ParameterizedTest
    @CsvSource({"PAINEL_DYNAMODB_ENDPOINT, http://127.0.0.1:1, dynamodb", "PAINEL_REDIS_URL, redis://127.0.0.1:1, redis"
    })
    void name_the_store_that_is_away(String setting, String nowhere, String store) throws Exception {
        String file = Files.createTempDirectory("held").resolve("held.json").toString();
        try (PainelProcess job = PainelProcess.start(
                Map.of(setting, nowhere), "export-user", "--user", "nobody", "--to", file, "--lang=en")) {
            assertThat(job.exitCode()).as(job.err()).isEqualTo(1);
            assertThat(job.err())
                    .startsWith("painel export-user: " + store + " did not answer: ")
                    .hasLineCount(1);
        }
    }

    private static int closedDays() {
        return Service.running()
                .owner()
                .withHandle(handle -> handle.createQuery(
                                "SELECT count(DISTINCT day) FROM alquimista_platform.usage_closings"
                                        + " WHERE day BETWEEN current_date - 30 AND current_date - 4")
                        .mapTo(Integer.class)
                        .one());
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
