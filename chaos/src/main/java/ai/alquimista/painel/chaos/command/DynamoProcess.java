package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.local.QuietLogs;
import ai.alquimista.painel.local.Running;
import ai.alquimista.painel.local.process.StateFolder;
import ai.alquimista.painel.local.store.LocalDynamo;
import java.nio.file.Path;

/** DynamoDB Local as a process. */
final class DynamoProcess {

    private DynamoProcess() {}

    /**
     * Serves until it is ended.
     *
     * @param arguments the folder that keeps its data, its port, and its {@link MortalDynamo.Kind}
     */
    public static void main(String[] arguments) {
        StateFolder state = StateFolder.hold(Path.of(arguments[0]));
        QuietLogs.into(state.folder("logs"));
        int port = Integer.parseInt(arguments[1]);
        LocalDynamo dynamo = switch (MortalDynamo.Kind.valueOf(arguments[2])) {
            case AS_IT_IS -> LocalDynamo.start(state, port);
            case DURABLE -> LocalDynamo.startDurable(state, port);
        };
        Runtime.getRuntime().addShutdownHook(new Thread(dynamo::close, "stop"));
        Running.endWithParent();
    }
}
