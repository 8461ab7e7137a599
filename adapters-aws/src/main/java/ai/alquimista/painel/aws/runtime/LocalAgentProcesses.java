package ai.alquimista.painel.aws.runtime;

import ai.alquimista.painel.application.port.AgentRuntime;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tenants' agents as processes of this machine, which do nothing but live; for the run command, where no cluster is. An
 * agent's file says what is about to happen before it does, so that whoever comes after a worker that died can tell how far
 * it came: a token whose start is in the log, or whose process lives, is not started again. Every agent is deployed here.
 */
public final class LocalAgentProcesses implements AgentRuntime {

    private static final String RUNTIME = "agent runtime";
    private static final String STATE = ".state";
    private static final Pattern TOKEN = Pattern.compile("[\\w:.-]{1,200}");

    private final Path folder;

    /**
     * The agents of a folder.
     *
     * @param folder is made unless it is there; workers with the same folder have the same agents
     */
    public LocalAgentProcesses(Path folder) {
        this.folder = folder;
    }

    /** Every start, one token a line, oldest first. */
    public Path log() {
        return folder.resolve("starts.log");
    }

    @Override
    public Restart restart(TenantId tenant, AgentId agent, String token) {
        if (!TOKEN.matcher(token).matches()) throw new IllegalArgumentException("not a token: " + token);
        String name = tenant + "." + agent;
        try {
            Files.createDirectories(folder);
            return AgentLock.holding(
                    folder.resolve(name + ".lock"), () -> restart(folder.resolve(name + STATE), token));
        } catch (IOException | UncheckedIOException e) {
            throw new Unavailable(RUNTIME, e);
        }
    }

    private Restart restart(Path file, String token) throws IOException {
        AgentState state = AgentState.read(file);
        AgentProcess process = process(token);
        if (!process.wasStarted()) {
            state.intending(token).write(file);
            end(state.tokens());
            process.start();
            AgentState.running(token).write(file);
        } else if (state.intended().filter(token::equals).isPresent()) {
            AgentState.running(token).write(file);
        }
        return new Restart.Restarted(instance(AgentState.read(file)));
    }

    private String instance(AgentState state) {
        return state.tokens().stream()
                .flatMap(token -> process(token).living().stream())
                .map(running -> "process " + running.pid())
                .findFirst()
                .orElse("process gone");
    }

    /** Ends the agents of this folder, whoever started them; for a run command that stops. */
    public void endAll() {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(STATE)).toList())
                end(AgentState.read(file).tokens());
        } catch (IOException | UncheckedIOException e) {
            throw new Unavailable(RUNTIME, e);
        }
    }

    private void end(List<String> tokens) throws IOException {
        for (String token : tokens) process(token).end();
    }

    private AgentProcess process(String token) {
        return new AgentProcess(token, log());
    }
}
