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
     * @param arguments the folder that keeps its data, and its port
     */
    public static void main(String[] arguments) {
        StateFolder state = StateFolder.hold(Path.of(arguments[0]));
        QuietLogs.into(state.folder("logs"));
        LocalDynamo dynamo = LocalDynamo.startDurable(state, Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(dynamo::close, "stop"));
        Running.endWithParent();
    }
}
