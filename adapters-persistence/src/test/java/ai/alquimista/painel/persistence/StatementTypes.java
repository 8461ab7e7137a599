package ai.alquimista.painel.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** As which types the driver sends each statement's parameters, by their numbers; 0 where the server is to find out. */
final class StatementTypes {

    private static final String BEGINNING = " FE=> Parse(stmt=";
    private static final String END = "})";
    private static final Pattern PARSED =
            Pattern.compile("FE=> Parse\\(stmt=\\w+,query=\"(.*)\",oids=\\{([0-9,]*)\\}\\)", Pattern.DOTALL);
    private static final String LEFT_OPEN = "0";

    private final Map<String, String> types = new HashMap<>();
    private final StringBuilder pending = new StringBuilder();

    private StatementTypes() {}

    /**
     * By their statements.
     *
     * @param log what the driver said
     */
    static Map<String, String> read(Path log) throws IOException {
        StatementTypes types = new StatementTypes();
        try (Stream<String> lines = Files.lines(log)) {
            lines.forEach(types::add);
        }
        return types.types;
    }

    /** A statement may have several lines. */
    private void add(String line) {
        if (line.startsWith(BEGINNING)) pending.setLength(0);
        else if (pending.isEmpty()) return;
        pending.append(line).append('\n');
        if (!line.endsWith(END)) return;
        Matcher parsed = PARSED.matcher(pending.toString().strip());
        if (parsed.matches())
            types.merge(StatementLog.onOneLine(parsed.group(1)), parsed.group(2), StatementTypes::merged);
        pending.setLength(0);
    }

    private static String merged(String some, String others) {
        List<String> first = List.of(some.split(",", -1));
        List<String> second = List.of(others.split(",", -1));
        return IntStream.range(0, first.size())
                .mapToObj(at -> first.get(at).equals(LEFT_OPEN) ? second.get(at) : first.get(at))
                .collect(Collectors.joining(","));
    }
}
