package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.local.LocalStack;
import ai.alquimista.painel.local.process.LocalProblem;
import ai.alquimista.painel.local.process.LocalSecrets;
import ai.alquimista.painel.local.store.LocalPostgres;
import java.nio.file.Path;
import java.util.stream.Stream;

/** PostgreSQL with a process for each connection. What it acknowledged it has again after recovery. */
final class MortalPostgres implements Mortal {

    private final LocalStack stack;
    private final Path binaries;
    private final int port;
    private volatile LocalPostgres postgres;

    /** The stack's own, as long as it lives. */
    MortalPostgres(LocalStack stack, Path binaries, int port) {
        this.stack = stack;
        this.binaries = binaries;
        this.port = port;
        this.postgres = stack.postgres().orElseThrow();
    }

    @Override
    public ProcessHandle process() {
        return postgres.process().orElseThrow(() -> new LocalProblem("PostgreSQL is not there"));
    }

    @Override
    public Stream<ProcessHandle> others() {
        return process().descendants();
    }

    @Override
    public void start() {
        postgres.close();
        postgres = LocalPostgres.start(stack.state(), new LocalSecrets(stack.state()), binaries, port);
    }

    @Override
    public void close() {
        postgres.close();
    }
}
