package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.local.LocalStack;
import ai.alquimista.painel.local.store.LocalRedis;
import java.nio.file.Path;

/** Redis, which comes back with what it last saved: nothing in it must survive. */
final class MortalRedis implements Mortal {

    private final LocalStack stack;
    private final Path binaries;
    private final int port;
    private volatile LocalRedis redis;

    /** The stack's own, as long as it lives. */
    MortalRedis(LocalStack stack, Path binaries, int port) {
        this.stack = stack;
        this.binaries = binaries;
        this.port = port;
        this.redis = stack.redis().orElseThrow();
    }

    @Override
    public ProcessHandle process() {
        return redis.process();
    }

    @Override
    public void start() {
        redis = LocalRedis.start(stack.state(), stack.children(), binaries, port);
    }

    @Override
    public void close() {
        redis.close();
    }
}
