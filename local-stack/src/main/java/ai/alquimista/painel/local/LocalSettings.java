package ai.alquimista.painel.local;

import ai.alquimista.painel.local.process.Listener;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What the local stack is told from outside.
 *
 * @param state the folder that keeps the stores' data
 * @param binaries the folder the stores' programs are unpacked in once
 * @param environment variables that override ports or replace a store by one that runs already
 */
public record LocalSettings(Path state, Path binaries, Map<String, String> environment) {

    private static final String STATE = "PAINEL_LOCAL_STATE";

    public LocalSettings {
        environment = Map.copyOf(environment);
    }

    /** For the run command: the repository's own state folder unless PAINEL_LOCAL_STATE names another. */
    public static LocalSettings of(Path repository, Map<String, String> environment) {
        String given = environment.getOrDefault(STATE, "");
        Path state = given.isBlank() ? repository.resolve(".local") : Path.of(given.strip());
        return new LocalSettings(state, state.resolve("binaries"), environment);
    }

    /** Where the run command says what runs: stacks with states of their own do not take each other's place. */
    Path endpoints(Path repository) {
        boolean isRepositorys = environment.getOrDefault(STATE, "").isBlank();
        return (isRepositorys ? repository.resolve("bootstrap/target/local") : state).resolve("endpoints.json");
    }

    /** For tests: any free port for everything, and nothing from the machine's environment. */
    public static LocalSettings anyPorts(Path state, Path binaries) {
        Map<String, String> environment = new HashMap<>();
        Arrays.stream(Listener.values()).forEach(listener -> environment.put(listener.variable(), "0"));
        return new LocalSettings(state, binaries, environment);
    }

    public LocalSettings with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new LocalSettings(state, binaries, more);
    }
}
