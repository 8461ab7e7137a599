package ai.alquimista.painel.chaos.command;

import java.util.stream.Stream;

/** Something of processes that can be killed, stopped, and started again where it was with what it had. */
public interface Mortal extends AutoCloseable {

    /** The process that all others of it come from. */
    ProcessHandle process();

    /** The others; asked when the first one can make no more. */
    default Stream<ProcessHandle> others() {
        return Stream.empty();
    }

    /** Starts it, anew after a kill; returns when it works. */
    void start();

    @Override
    void close();
}
