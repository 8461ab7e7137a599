package ai.alquimista.painel.aws.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.AgentRuntime.Restart;
import ai.alquimista.painel.application.port.Samples;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class LocalAgentProcessesTest {

    private static final TenantId TENANT = Samples.ACME.id();
    private static final AgentId AGENT = Samples.agent(1);

    private final Path folder;
    private final LocalAgentProcesses agents;
    private final String first = UUID.randomUUID() + ":1";
    private final String second = UUID.randomUUID() + ":1";

    LocalAgentProcessesTest(@TempDir Path folder) {
        this.folder = folder;
        this.agents = new LocalAgentProcesses(folder);
    }

    @AfterEach
    void end() {
        agents.endAll();
    }

    @Test
    void the_same_token_starts_an_agent_once() throws Exception {
        Restart restart = agents.restart(TENANT, AGENT, first);

        assertThat(agents.restart(TENANT, AGENT, first)).isEqualTo(restart);
        assertThat(new LocalAgentProcesses(folder).restart(TENANT, AGENT, first))
                .isEqualTo(restart);
        assertThat(starts()).containsExactly(first);
        assertThat(restart).isEqualTo(new Restart.Restarted("process " + pid(first)));
    }

    @Test
    void another_token_starts_it_anew_and_the_old_one_is_gone() throws Exception {
        agents.restart(TENANT, AGENT, first);

        Restart restart = agents.restart(TENANT, AGENT, second);

        assertThat(starts()).containsExactly(first, second);
        assertThat(process(first).living()).isEmpty();
        assertThat(agents.restart(TENANT, AGENT, first)).isEqualTo(restart);
        assertThat(starts()).containsExactly(first, second);
    }

    @Test
    void agents_are_restarted_apart() {
        agents.restart(TENANT, AGENT, first);
        agents.restart(Samples.RIVAL.id(), AGENT, second);

        assertThat(process(first).living()).isPresent();
        agents.endAll();
        assertThat(process(first).living()).isEmpty();
        assertThat(process(second).living()).isEmpty();
    }

    @Test
    void a_restart_that_was_only_intended_is_made() throws Exception {
        agents.restart(TENANT, AGENT, first);
        new AgentState(Optional.of(first), Optional.of(second)).write(state());
        process(first).end();

        agents.restart(TENANT, AGENT, second);

        assertThat(starts()).containsExactly(first, second);
        assertThat(process(second).living()).isPresent();
    }

    @Test
    void a_restart_that_was_made_and_not_recorded_is_not_made_again() throws Exception {
        agents.restart(TENANT, AGENT, first);
        agents.restart(TENANT, AGENT, second);
        AgentState unrecorded = new AgentState(Optional.of(first), Optional.of(second));
        unrecorded.write(state());

        assertThat(agents.restart(TENANT, AGENT, second)).isEqualTo(new Restart.Restarted("process " + pid(second)));

        assertThat(starts()).containsExactly(first, second);
        assertThat(AgentState.read(state())).isEqualTo(AgentState.running(second));
        unrecorded.write(state());
        agents.restart(TENANT, AGENT, "third:1");
        assertThat(process(second).living()).isEmpty();
    }

    @Test
    void several_at_once_start_it_once_for_each_token() throws Exception {
        List<Callable<Restart>> restarts = IntStream.range(0, 12)
                .mapToObj(i -> (Callable<Restart>)
                        () -> new LocalAgentProcesses(folder).restart(TENANT, AGENT, i % 2 == 0 ? first : second))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Restart> restart : threads.invokeAll(restarts))
                assertThat(restart.get()).isInstanceOf(Restart.Restarted.class);
        }

        assertThat(starts()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void a_worker_that_is_killed_at_any_moment_leaves_one_start_for_each_token() throws Exception {
        Random random = new Random(9);
        String run = UUID.randomUUID().toString();
        for (int round = 0; round < 6; round++) {
            Process worker = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            RestartingWorker.class.getName(),
                            folder.toString(),
                            run + "." + round)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(worker.inputReader().readLine()).isEqualTo("ready");
            TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
            worker.destroyForcibly().waitFor();

            for (int number = 0; number < RestartingWorker.TOKENS; number++)
                agents.restart(TENANT, AGENT, RestartingWorker.token(run + "." + round, number));
        }

        assertThat(starts()).hasSize(6 * RestartingWorker.TOKENS).doesNotHaveDuplicates();
        assertThat(starts().stream().filter(token -> process(token).living().isPresent()))
                .hasSize(1);
    }

    @Test
    void what_is_not_a_token_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> agents.restart(TENANT, AGENT, "a\nb"));
    }

    @Test
    void a_folder_that_cannot_be_written_is_a_runtime_that_is_away() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new LocalAgentProcesses(file).restart(TENANT, AGENT, first))
                .isInstanceOf(Unavailable.class);
    }

    private List<String> starts() throws IOException {
        return Files.readAllLines(agents.log());
    }

    private Path state() {
        return folder.resolve(TENANT + "." + AGENT + ".state");
    }

    private AgentProcess process(String token) {
        return new AgentProcess(token, agents.log());
    }

    private long pid(String token) {
        return process(token).living().orElseThrow().pid();
    }
}
