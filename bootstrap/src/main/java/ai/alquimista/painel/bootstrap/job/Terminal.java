package ai.alquimista.painel.bootstrap.job;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a job speaks: results on one stream, all else on the other.
 *
 * @param width columns of the screen that shows the errors; empty where nobody watches
 */
record Terminal(PrintStream out, PrintStream err, Optional<Integer> width) {

    /** Told by the launcher alone: Java cannot say whether its error stream is a screen. */
    private static final String WIDTH = "painel.terminal.width";

    private static final int NARROWEST = 40;
    private static final int WIDEST = 200;

    /** This process' own streams, in UTF-8 whatever the system's locale: in a container it seldom has one. */
    static Terminal ofProcess() {
        return new Terminal(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Optional.ofNullable(Integer.getInteger(WIDTH)).map(columns -> Math.clamp(columns, NARROWEST, WIDEST)));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
