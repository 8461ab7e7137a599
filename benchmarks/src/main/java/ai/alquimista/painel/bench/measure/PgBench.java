package ai.alquimista.painel.bench.measure;

import ai.alquimista.painel.bench.data.Cluster;
import ai.alquimista.painel.bench.data.Dataset;
import ai.alquimista.painel.bench.record.Answering;
import ai.alquimista.painel.bench.record.Sent;
import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;
import ai.alquimista.painel.persistence.schema.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * pgbench: the recorded reads as prepared statements of the superuser, so without policies, one script for each call. The
 * first seconds, in which every connection prepares and plans, do not count.
 */
public record PgBench(Programs programs, Cluster cluster, int connections) {

    private static final int WARM_UP_SECONDS = 2;
    private static final int THREADS = 2;
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final Pattern PROGRESS = Pattern.compile("progress: ([\\d.]+) s, ([\\d.]+) tps, lat ([\\d.]+) ms");
    private static final Pattern DONE = Pattern.compile("transactions actually processed: (\\d+)");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    public Load run(Dataset dataset, List<Answering> calls, int seconds) {
        List<String> command = new ArrayList<>(List.of(
                Programs.find("pgbench").orElseThrow().toString(),
                "-n",
                "-M",
                "prepared",
                "-P",
                "1",
                "-c",
                Integer.toString(connections),
                "-j",
                Integer.toString(THREADS),
                "-T",
                Integer.toString(WARM_UP_SECONDS + seconds),
                "-h",
                Listener.HOST,
                "-p",
                Integer.toString(cluster.port()),
                "-U",
                Cluster.SUPERUSER));
        for (int i = 0; i < calls.size(); i++) {
            command.addAll(List.of("-f", script(i, calls.get(i), command).toString()));
        }
        command.add(dataset.database());
        return read(programs.run(
                command,
                Map.of("PGPASSWORD", cluster.password(), "PGOPTIONS", "-c search_path=" + Migrations.SCHEMA),
                Duration.ofSeconds(WARM_UP_SECONDS + seconds).plus(MARGIN)));
    }

    /** Writes one call's reads, and adds their values to the command as variables. */
    private Path script(int number, Answering call, List<String> command) {
        StringBuilder text = new StringBuilder();
        for (Sent read : call.reads()) {
            append(text, read, number, command);
        }
        Path file = programs.folder().resolve("floor-" + number + ".sql");
        try {
            return Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void append(StringBuilder text, Sent sent, int number, List<String> command) {
        String prefix = "v" + number + "_" + text.length() + "_";
        text.append(PARAMETER.matcher(sent.sql()).replaceAll(found -> value(sent, prefix, found.group(1))))
                .append(";\n");
        for (int i = 0; i < sent.values().size(); i++) {
            String value = sent.values().get(i);
            if (value != null && !value.isEmpty()) {
                command.addAll(List.of("-D", prefix + (i + 1) + "=" + value));
            }
        }
    }

    /** A variable, but for what pgbench takes no variable of. */
    private static String value(Sent read, String prefix, String number) {
        String value = read.values().get(Integer.parseInt(number) - 1);
        if (value == null) return "NULL";
        return value.isEmpty() ? "''" : ":" + prefix + number;
    }

    private static Load read(String said) {
        double rate = 0;
        double latency = 0;
        int lines = 0;
        Matcher progress = PROGRESS.matcher(said);
        while (progress.find()) {
            if (Double.parseDouble(progress.group(1)) > WARM_UP_SECONDS + 0.5) {
                rate += Double.parseDouble(progress.group(2));
                latency += Double.parseDouble(progress.group(3));
                lines++;
            }
        }
        Matcher done = DONE.matcher(said);
        if (lines == 0 || !done.find()) {
            throw new LocalProblem("pgbench said nothing of use: " + said);
        }
        return new Load(Long.parseLong(done.group(1)), rate / lines, latency / lines, Double.NaN, 0);
    }
}
