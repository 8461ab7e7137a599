package ai.alquimista.painel.local.server;

import ai.alquimista.painel.local.process.LocalProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Liberty's own start script reads before it starts the JVM: options and environment, general before particular.
 *
 * @param wlp the installation folder
 * @param name the server's name
 */
public record LibertyFiles(Path wlp, String name) {

    /** From here on Liberty's JVM needs other module options. */
    private static final int NATIVE_ACCESS_JAVA = 24;

    /** Refuses, by a {@link LocalProblem}, a server that has not been packaged. */
    public LibertyFiles {
        if (!Files.isRegularFile(jar(wlp)) || !Files.isDirectory(server(wlp, name))) {
            throw new LocalProblem("The server is not built yet (" + wlp + " is missing): run the build first");
        }
    }

    private static Path jar(Path wlp) {
        return wlp.resolve("bin/tools/ws-server.jar");
    }

    private static Path server(Path wlp, String name) {
        return wlp.resolve("usr/servers").resolve(name);
    }

    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-javaagent:" + wlp.resolve("bin/tools/ws-javaagent.jar"));
        command.addAll(jvmOptions());
        command.addAll(List.of("-jar", jar(wlp).toString(), name));
        return command;
    }

    private List<String> jvmOptions() {
        Path server = server(wlp, name);
        List<String> options = new ArrayList<>();
        for (Path file : List.of(
                wlp.resolve("usr/shared/jvm.options"),
                server.resolve("configDropins/defaults/jvm.options"),
                server.resolve("jvm.options"),
                server.resolve("configDropins/overrides/jvm.options"))) {
            options.addAll(lines(file));
        }
        if (options.isEmpty()) {
            options.addAll(lines(wlp.resolve("etc/jvm.options")));
        }
        boolean nativeAccess = Runtime.version().feature() >= NATIVE_ACCESS_JAVA;
        options.addAll(lines(wlp.resolve("lib/platform/java/" + (nativeAccess ? "java24" : "java9") + ".options")));
        return options;
    }

    /** The variables of the server.env files, later ones winning. */
    Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Path file : List.of(
                wlp.resolve("etc/server.env"),
                wlp.resolve("usr/shared/server.env"),
                server(wlp, name).resolve("server.env"))) {
            for (String line : lines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    variables.put(line.substring(0, equals).strip(), line.substring(equals + 1));
                }
            }
        }
        return variables;
    }

    private static List<String> lines(Path file) {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
