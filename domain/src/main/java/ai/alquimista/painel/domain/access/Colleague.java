package ai.alquimista.painel.domain.access;

/** One of our own people. */
public record Colleague(UserId id, String name, boolean isActive) {}
