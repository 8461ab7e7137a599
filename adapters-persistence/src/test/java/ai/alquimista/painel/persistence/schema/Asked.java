package ai.alquimista.painel.persistence.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as a server sends it.
 *
 * @param types those of its parameters; {@code unknown} where PostgreSQL is to find out
 */
record Asked(List<String> types, String text) {

    private static final Pattern LINE =
            Pattern.compile("PREPARE asked(?: \\((.*?)\\))? AS ((?:SELECT|INSERT|UPDATE|DELETE|WITH|MERGE)\\b.*)");

    Asked {
        types = List.copyOf(types);
    }

    static Asked read(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) throw new IllegalArgumentException("no statement: " + line);
        String types = parts.group(1);
        return new Asked(types == null ? List.of() : List.of(types.split(", ", -1)), parts.group(2));
    }

    /** As PostgreSQL takes it. */
    String line() {
        return "PREPARE asked" + (types.isEmpty() ? "" : " (" + String.join(", ", types) + ")") + " AS " + text;
    }

    /** The same with another type at that place, from 0. */
    Asked with(int place, String type) {
        List<String> others = new ArrayList<>(types);
        others.set(place, type);
        return new Asked(others, text);
    }
}
