package ai.alquimista.painel.domain.audit;

/**
 * Where a chain stops to be as it was written.
 *
 * @param seq the first that is not
 */
public record Finding(long seq, Fault fault) {}
