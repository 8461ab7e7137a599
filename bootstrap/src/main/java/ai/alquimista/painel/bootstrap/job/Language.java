package ai.alquimista.painel.bootstrap.job;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the command line speaks: Portuguese, unless English is asked for. */
enum Language {
    PT(Locale.forLanguageTag("pt-BR")),
    EN(Locale.ENGLISH);

    static final String OPTION = "--lang";

    /** The first of these that is set decides, as everywhere on such systems. */
    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** By the option {@code --lang}, which is looked for before all others since their errors are told in it too, or the environment. */
    static Language chosen(List<String> arguments, Map<String, String> environment) {
        return Stream.concat(asked(arguments), wished(environment))
                .findFirst()
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("en"))
                .map(english -> EN)
                .orElse(PT);
    }

    private static Stream<String> asked(List<String> arguments) {
        return IntStream.range(0, arguments.size()).boxed().flatMap(at -> {
            String argument = arguments.get(at);
            if (argument.startsWith(OPTION + "=")) return Stream.of(argument.substring(OPTION.length() + 1));
            return argument.equals(OPTION) ? arguments.stream().skip(at + 1L).limit(1) : Stream.empty();
        });
    }

    private static Stream<String> wished(Map<String, String> environment) {
        return VARIABLES.stream()
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(value -> !value.isEmpty());
    }
}
