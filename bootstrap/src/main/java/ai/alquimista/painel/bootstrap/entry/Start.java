package ai.alquimista.painel.bootstrap.entry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the image is asked to be. */
sealed interface Start {

    String USAGE = "painel: api | worker | migrate [OPTION...] | job COMMAND [OPTION...]";

    /** A server, and what it is there for. */
    record Server(String role) implements Start {

        /** As Liberty knows it. */
        String name() {
            return "painel";
        }
    }

    /** A command of {@code bin/painel}. */
    record Job(List<String> arguments) implements Start {}

    /** Empty where the arguments ask for nothing that there is. */
    static Optional<Start> of(String... arguments) {
        if (arguments.length == 0) return Optional.empty();
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        return switch (arguments[0]) {
            case "api", "worker" -> rest.isEmpty() ? Optional.of(new Server(arguments[0])) : Optional.empty();
            case "migrate" ->
                Optional.of(new Job(
                        Stream.concat(Stream.of("migrate"), rest.stream()).toList()));
            case "job" -> Optional.of(new Job(rest));
            default -> Optional.empty();
        };
    }
}
