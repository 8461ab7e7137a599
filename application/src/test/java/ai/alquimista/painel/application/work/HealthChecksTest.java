package ai.alquimista.painel.application.work;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.StoreProbe;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.domain.command.Result;
import ai.alquimista.painel.domain.command.Target;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.integration.ProbeFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HealthChecksTest {

    private final WorkWorld world = new WorkWorld(new Trouble());

    /** A store that says what it is told to. */
    private record Probe(String store, Supplier<Duration> answer) implements StoreProbe {
        @Override
        public Duration probe() {
            return answer.get();
        }
    }

    private static final Probe REDIS = new Probe("redis", () -> Duration.ofMillis(3));

    @Test
    void is_healthy_when_all_answer() {
        Map<String, @Nullable Object> output = look(List.of(REDIS), Target.REDIS);
        assertThat(output.get("status")).isEqualTo("healthy");
        assertThat(check(output, "redis")).containsEntry("ok", true).containsEntry("latency_ms", 3L);
    }

    @Test
    void is_degraded_and_tells_no_secrets_when_one_fails() {
        Probe postgres = new Probe("postgresql", () -> {
            throw new Unavailable("jdbc:postgresql://host?password=hunter2", new IllegalStateException());
        });
        Map<String, @Nullable Object> output = look(List.of(REDIS, postgres), Target.REDIS, Target.POSTGRESQL);
        assertThat(output.get("status")).isEqualTo("degraded");
        assertThat(check(output, "postgresql")).containsEntry("ok", false).containsEntry("error", "does not answer");
        assertThat(output.toString()).doesNotContain("hunter2");
    }

    @Test
    void waits_for_none_that_hangs() {
        CountDownLatch never = new CountDownLatch(1);
        Probe hung = new Probe("dynamodb", () -> {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return Duration.ZERO;
        });
        Map<String, @Nullable Object> output = look(List.of(REDIS, hung), Target.REDIS, Target.DYNAMODB);
        assertThat(check(output, "dynamodb")).containsEntry("error", "did not answer in time");
        assertThat(check(output, "redis")).containsEntry("ok", true);
    }

    @Test
    void says_which_store_it_has_no_way_to_ask() {
        assertThat(check(look(List.of(), Target.QUEUE), "queue")).containsEntry("error", "is not set up");
    }

    @Test
    void looks_at_the_credentials_of_integrations() {
        String gmail = "integrations/email/Gmail";
        assertThat(check(look(List.of(), Target.INTEGRATIONS), gmail)).containsEntry("ok", true);
        world.secrets.clear();
        assertThat(check(look(List.of(), Target.INTEGRATIONS), gmail)).containsEntry("error", "its credential is gone");
        world.credential = Optional.empty();
        assertThat(check(look(List.of(), Target.INTEGRATIONS), gmail)).containsEntry("error", "has no credential");
        world.integrationStatus = IntegrationStatus.PENDING;
        assertThat(check(look(List.of(), Target.INTEGRATIONS), gmail)).containsEntry("error", "is pending");
    }

    @Test
    void calls_the_services_of_integrations_where_there_is_time() {
        String gmail = "integrations/email/Gmail";
        world.config =
                new IntegrationConfig(Optional.of("https://mail.example.com"), Optional.empty(), Optional.empty());
        world.failure = Optional.of(ProbeFailure.CREDENTIAL_REFUSED);

        assertThat(check(look(List.of(), Target.INTEGRATIONS), gmail)).containsEntry("ok", true);
        assertThat(check(look(Duration.ofSeconds(5), List.of(), Target.INTEGRATIONS), gmail))
                .containsEntry("error", "credential refused");
    }

    private Map<String, @Nullable Object> look(List<? extends StoreProbe> probes, Target... targets) {
        return look(Duration.ofMillis(500), probes, targets);
    }

    private Map<String, @Nullable Object> look(Duration limit, List<? extends StoreProbe> probes, Target... targets) {
        HealthChecks checks =
                new HealthChecks(List.copyOf(probes), new IntegrationChecks(world, world, world, world), limit);
        Work work = checks.look(new Order.HealthCheck(Optional.of(WorkWorld.TENANT), Set.of(targets)));
        if (!(work instanceof Work.Done done)) throw new AssertionError("not done: " + work);
        Result result = done.result();
        assertThat(result.error()).isEmpty();
        return result.output();
    }

    private static Map<?, ?> checks(Map<String, @Nullable Object> output) {
        return output.get("checks") instanceof Map<?, ?> checks ? checks : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> check(Map<String, @Nullable Object> output, String name) {
        return checks(output).get(name) instanceof Map<?, ?> check ? (Map<String, @Nullable Object>) check : Map.of();
    }
}
