package ai.alquimista.painel.bench.measure;

import ai.alquimista.painel.local.process.LocalProblem;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** redis-benchmark: GETs of one value, the floor of everything that is remembered there. */
public record RedisGet(Programs programs, URI redis, int connections) {

    private static final String KEY = "bench:floor";
    private static final int VALUE_BYTES = 450;
    private static final int CALLS = 100_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern RATE = Pattern.compile("\"GET " + KEY + "\",\"([\\d.]+)\"");

    public Load run() {
        benchmark(1, "SET", KEY, "x".repeat(VALUE_BYTES));
        Matcher rate = RATE.matcher(benchmark(CALLS, "GET", KEY));
        if (!rate.find()) {
            throw new LocalProblem("redis-benchmark said nothing of use");
        }
        return new Load(CALLS, Double.parseDouble(rate.group(1)), Double.NaN, Double.NaN, 0);
    }

    private String benchmark(int calls, String... command) {
        List<String> whole = new ArrayList<>(List.of(
                "redis-benchmark",
                "-h",
                redis.getHost(),
                "-p",
                Integer.toString(redis.getPort()),
                "-c",
                Integer.toString(connections),
                "-n",
                Integer.toString(calls),
                "--csv"));
        whole.addAll(List.of(command));
        return programs.run(whole, Map.of(), LIMIT);
    }
}
