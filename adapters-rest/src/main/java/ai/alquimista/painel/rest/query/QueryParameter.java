package ai.alquimista.painel.rest.query;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.TextualUuid;
import ai.alquimista.painel.rest.json.Spelling;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A query parameter: its name, how its text becomes a value, and the value that stands when it is absent. */
public final class QueryParameter<T> {

    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_LONG = 19;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\x{FFFD}]");

    private final String name;
    private final T absent;
    private final int longest;
    private final Parser<T> parser;

    private QueryParameter(String name, T absent, int longest, Parser<T> parser) {
        this.name = name;
        this.absent = absent;
        this.longest = longest;
        this.parser = parser;
    }

    /** One of an enum's constants, written in small letters. */
    public static <E extends Enum<E>> QueryParameter<E> oneOf(String name, Class<E> type, E absent) {
        return oneOf(name, Arrays.asList(type.getEnumConstants()), Spelling::of, absent);
    }

    /** One of an enum's constants, written in small letters, or none. */
    public static <E extends Enum<E>> QueryParameter<Optional<E>> optionalOneOf(String name, Class<E> type) {
        Map<String, Optional<E>> known = new LinkedHashMap<>();
        for (E value : type.getEnumConstants()) known.put(Spelling.of(value), Optional.of(value));
        return new QueryParameter<>(name, Optional.empty(), LONGEST_WORD, text -> {
            Optional<E> value = known.get(text);
            if (value == null) throw new Refusal.Invalid(name, Flaw.NOT_ONE_OF, String.join(", ", known.keySet()));
            return value;
        });
    }

    /** One of a closed set of values, each with its own spelling; letter case matters. */
    public static <T> QueryParameter<T> oneOf(
            String name, Collection<T> values, Function<T, String> spelling, T absent) {
        Map<String, T> known = new LinkedHashMap<>();
        values.forEach(value -> known.put(spelling.apply(value), value));
        return new QueryParameter<>(name, absent, LONGEST_WORD, text -> {
            T value = known.get(text);
            if (value == null) throw new Refusal.Invalid(name, Flaw.NOT_ONE_OF, String.join(", ", known.keySet()));
            return value;
        });
    }

    /** A whole number within bounds, both included. */
    public static QueryParameter<Optional<Integer>> wholeNumber(String name, int lowest, int highest) {
        return new QueryParameter<>(name, Optional.empty(), LONGEST_WORD, text -> {
            if (!WHOLE_NUMBER.matcher(text).matches()) throw new Refusal.Invalid(name, Flaw.NOT_A_NUMBER);
            if (text.length() >= LONGEST_LONG || Long.parseLong(text) < lowest || Long.parseLong(text) > highest)
                throw new Refusal.Invalid(name, Flaw.OUT_OF_RANGE, lowest, highest);
            return Optional.of(Integer.valueOf(text));
        });
    }

    /** Any textual UUID in its full 8-4-4-4-12 form. */
    public static <T> QueryParameter<Optional<T>> uuid(String name, Function<UUID, T> made) {
        return new QueryParameter<>(name, Optional.empty(), LONGEST_WORD, text -> {
            UUID read = TextualUuid.read(text).orElseThrow(() -> new Refusal.Invalid(name, Flaw.NOT_A_UUID));
            return Optional.of(made.apply(read));
        });
    }

    /** Any text that is not empty. */
    public static QueryParameter<Optional<String>> text(String name, int longest) {
        return new QueryParameter<>(name, Optional.empty(), longest, text -> {
            if (text.isEmpty()) throw new Refusal.Invalid(name, Flaw.MALFORMED);
            return Optional.of(text);
        });
    }

    /** What a text stands for once the blanks around it are gone; blanks alone are no text. */
    public static <T> QueryParameter<Optional<T>> words(String name, int longest, Function<String, T> made) {
        return new QueryParameter<>(name, Optional.empty(), longest, text -> {
            if (text.isBlank()) throw new Refusal.Invalid(name, Flaw.MALFORMED);
            return Optional.of(made.apply(text.strip()));
        });
    }

    /** The same parameter with another value for its absence. */
    public static <T> QueryParameter<T> withDefault(QueryParameter<Optional<T>> optional, T absent) {
        return new QueryParameter<>(
                optional.name,
                absent,
                optional.longest,
                text -> optional.parser.parse(text).orElseThrow());
    }

    public String name() {
        return name;
    }

    /**
     * The value of a field of a body that is read as a query's parameter is.
     *
     * @throws Refusal.Invalid naming this parameter
     */
    public T read(@Nullable String text) {
        return text == null ? absent : parse(text);
    }

    T absent() {
        return absent;
    }

    /**
     * The value that a decoded text stands for.
     *
     * @throws Refusal.Invalid naming this parameter
     */
    T parse(String text) {
        if (text.length() > longest) throw new Refusal.Invalid(name, Flaw.TOO_LONG, longest);
        if (UNREADABLE.matcher(text).find()) throw new Refusal.Invalid(name, Flaw.MALFORMED);
        return parser.parse(text);
    }

    /** From text to value, or a refusal. */
    @FunctionalInterface
    private interface Parser<T> {
        T parse(String text);
    }
}
