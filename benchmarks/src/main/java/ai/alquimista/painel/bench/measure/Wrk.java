package ai.alquimista.painel.bench.measure;

import ai.alquimista.painel.local.process.LocalProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** wrk, a closed loop over HTTP: each connection asks again once it is answered. */
public record Wrk(Programs programs, int connections) {

    private static final int THREADS = 2;
    private static final int MOST_LAPS = 18;

    /** By this much a lap must be faster than those before it to say that the JVM still compiles. */
    private static final double STILL_RISING = 1.02;

    private static final Duration MARGIN = Duration.ofSeconds(20);

    /** As the script's last line says it: calls, microseconds, failed, p50 and p99 in microseconds. */
    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

    private static final double MICROS = 1_000_000.0;
    private static final double MILLI = 1_000.0;

    /** Calls picked at random from these, for so many seconds. */
    public Load run(URI server, List<Call> calls, int seconds) {
        String said = programs.run(
                List.of(
                        "wrk",
                        "-t" + THREADS,
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--timeout",
                        "10s",
                        "-s",
                        script().toString(),
                        server.toString(),
                        "--",
                        write(calls).toString()),
                Map.of(),
                Duration.ofSeconds(seconds).plus(MARGIN));
        Matcher result = RESULT.matcher(said);
        if (!result.find()) {
            throw new LocalProblem("wrk said nothing of use: " + said);
        }
        long done = Long.parseLong(result.group(1));
        double took = Long.parseLong(result.group(2)) / MICROS;
        long failed = Long.parseLong(result.group(3));
        return new Load(
                done,
                Math.max(0, done - failed) / took,
                Long.parseLong(result.group(4)) / MILLI,
                Long.parseLong(result.group(5)) / MILLI,
                failed);
    }

    /** Laps until two in a row bring nothing more, so that the JVM has compiled what is measured then. */
    public void untilSteady(URI server, List<Call> calls, int lapSeconds) {
        double fastest = 0;
        int inVain = 0;
        for (int lap = 0; lap < MOST_LAPS && inVain < 2; lap++) {
            double perSecond = run(server, calls, lapSeconds).perSecond();
            inVain = perSecond > fastest * STILL_RISING ? 0 : inVain + 1;
            fastest = Math.max(fastest, perSecond);
        }
    }

    private Path script() {
        Path file = programs.folder().resolve("calls.lua");
        try (InputStream script = Objects.requireNonNull(Wrk.class.getResourceAsStream("calls.lua"))) {
            Files.copy(script, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path write(List<Call> calls) {
        Path file = programs.folder().resolve("calls.tsv");
        try {
            Files.write(
                    file,
                    calls.stream()
                            .map(call -> call.path() + "\t" + call.token())
                            .toList());
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
