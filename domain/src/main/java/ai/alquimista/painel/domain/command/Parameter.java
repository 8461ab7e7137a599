package ai.alquimista.painel.domain.command;

import java.util.List;

/**
 * One parameter of a type of command: what its schema, its form and its check are made of.
 *
 * @param name as the API spells it
 */
public record Parameter(String name, Kind kind, boolean required) {

    /** What may stand in a parameter. */
    public sealed interface Kind {

        /** A textual UUID. */
        record Id() implements Kind {}

        /** A text of 1 to {@code longest} characters that matches the pattern, written as JSON Schema has them. */
        record Text(int longest, String pattern) implements Kind {}

        /** A whole number between both, the fallback where none is given. */
        record Whole(int least, int most, int fallback) implements Kind {}

        /** Any number of different ones of these; none means all. */
        record Choices(List<String> values) implements Kind {

            public Choices {
                values = List.copyOf(values);
            }
        }
    }

    static Parameter required(String name, Kind kind) {
        return new Parameter(name, kind, true);
    }

    static Parameter optional(String name, Kind kind) {
        return new Parameter(name, kind, false);
    }
}
