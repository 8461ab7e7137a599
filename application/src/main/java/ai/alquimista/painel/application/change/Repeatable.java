package ai.alquimista.painel.application.change;

import ai.alquimista.painel.domain.access.Once;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request that may be sent again.
 *
 * @param key what it counts once by; empty where it counts as often as it is sent
 * @param answer what is answered to what became of it; kept beside it under the key
 */
public record Repeatable<S>(Optional<Once.Key> key, Function<S, FirstAnswer> answer) {}
