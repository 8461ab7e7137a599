package ai.alquimista.painel.domain.access;

import java.util.Optional;

/**
 * Whoever did something, as it is shown.
 *
 * @param name as {@code staff} has it; empty for somebody who no longer stands there
 */
public record Actor(UserId id, Optional<String> name) {}
