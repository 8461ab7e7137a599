package ai.alquimista.painel.deploy.wall;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The settings that there are, from the pages that are generated from the code.
 *
 * @param defaults each variable's default as the page shows it
 */
record KnownSettings(Map<String, String> defaults) {

    private static final Pattern ROW =
            Pattern.compile("^\\| (?:`painel\\.[^`]+` \\| )?`(PAINEL_[A-Z_]+)` \\| ([^|]+) \\|", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("PAINEL_[A-Z_]+");

    static KnownSettings read() {
        Map<String, String> defaults = new TreeMap<>();
        ROW.matcher(Sources.configuration()).results().forEach(row -> defaults.put(row.group(1), row.group(2)));
        defaults.keySet().removeIf(name -> name.startsWith("PAINEL_LOCAL_"));
        return new KnownSettings(defaults);
    }

    Set<String> names() {
        return defaults.keySet();
    }

    Set<String> required() {
        return defaults.keySet().stream()
                .filter(name -> defaults.getOrDefault(name, "").startsWith("required"))
                .collect(Collectors.toSet());
    }

    boolean isSecret(String name) {
        return name.endsWith("_PASSWORD")
                || name.endsWith("_KEY")
                || name.equals("PAINEL_REDIS_URL")
                || defaults.getOrDefault(name, "").contains("secret");
    }

    Optional<String> standard(String name) {
        String shown = defaults.getOrDefault(name, "");
        return shown.startsWith("`") ? Optional.of(shown.replace("`", "")) : Optional.empty();
    }

    /** What the runbook says that a job needs. */
    static Set<String> neededBy(String job) {
        return Pattern.compile("\n")
                .splitAsStream(Sources.runbook())
                .filter(line -> line.startsWith("| `" + job + "`"))
                .map(line -> line.substring(line.lastIndexOf('|', line.length() - 2)))
                .flatMap(needs -> NAME.matcher(needs).results())
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }
}
