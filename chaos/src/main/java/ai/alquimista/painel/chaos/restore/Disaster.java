package ai.alquimista.painel.chaos.restore;

import ai.alquimista.painel.chaos.command.Blow.Victim;
import ai.alquimista.painel.chaos.command.CommandStage;
import ai.alquimista.painel.chaos.command.Mortal;
import ai.alquimista.painel.chaos.command.Signals;
import ai.alquimista.painel.local.process.StateFolder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What happens to everybody at once. */
final class Disaster {

    private static final int PATIENCE_SECONDS = 10;

    private final CommandStage stage;

    Disaster(CommandStage stage) {
        this.stage = stage;
    }

    /** Whoever writes stands still until it is {@linkplain #thaw thawed}. */
    void freeze() throws InterruptedException {
        for (Mortal server : servers()) Signals.freeze(server.process());
    }

    void thaw() throws InterruptedException {
        for (Mortal server : servers()) Signals.thaw(server.process());
    }

    /** Servers and stores are killed, and what the table, the caches and the database were is gone. */
    void strike() throws Exception {
        for (Mortal server : servers()) kill(server);
        for (Victim store : List.of(Victim.POSTGRESQL, Victim.DYNAMODB, Victim.REDIS)) kill(only(store));
        StateFolder.delete(stage.stack().state().root().resolve("dynamodb"));
        StateFolder.delete(stage.stack().state().root().resolve("redis"));
    }

    private List<Mortal> servers() {
        return Stream.of(Victim.API, Victim.WORKER)
                .flatMap(victim -> stage.victims().getOrDefault(victim, List.of()).stream())
                .<Mortal>map(mortal -> mortal)
                .toList();
    }

    Mortal only(Victim victim) {
        return stage.victims().getOrDefault(victim, List.of()).getFirst();
    }

    /** The first one can make no more while the others are counted. */
    private static void kill(Mortal victim) throws Exception {
        ProcessHandle first = victim.process();
        Signals.freeze(first);
        List<ProcessHandle> all =
                Stream.concat(Stream.of(first), victim.others()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
