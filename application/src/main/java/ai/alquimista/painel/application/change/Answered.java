package ai.alquimista.painel.application.change;

/**
 * What a request is answered with.
 *
 * @param isReplayed whether it was done before, and nothing was done now
 */
public record Answered(FirstAnswer answer, boolean isReplayed) {}
