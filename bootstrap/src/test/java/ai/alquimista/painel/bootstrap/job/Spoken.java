package ai.alquimista.painel.bootstrap.job;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** A desk at which everything that is said can be read. */
final class Spoken {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Desk desk(Language language, Map<String, String> environment, Clock clock, RunLog runs) {
        return new Desk(
                new JobSettings(environment),
                clock,
                new Terminal(stream(out), stream(err), Optional.empty()),
                Words.in(language),
                runs);
    }

    Desk desk(Language language) {
        return desk(language, Map.of(), Clock.systemUTC(), RunLog.NONE);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
