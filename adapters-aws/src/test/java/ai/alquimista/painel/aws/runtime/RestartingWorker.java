package ai.alquimista.painel.aws.runtime;

import ai.alquimista.painel.application.port.Samples;
import java.nio.file.Path;

/** A process of its own that restarts one agent by one token after the other, until it is killed. */
final class RestartingWorker {

    static final int TOKENS = 12;

    private RestartingWorker() {}

    static String token(String run, int number) {
        return run + ":" + number;
    }

    public static void main(String[] arguments) {
        LocalAgentProcesses agents = new LocalAgentProcesses(Path.of(arguments[0]));
        System.out.println("ready");
        for (int number = 0; number < TOKENS; number++)
            agents.restart(Samples.ACME.id(), Samples.agent(1), token(arguments[1], number));
    }
}
