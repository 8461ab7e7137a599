package ai.alquimista.painel.persistence.once;

/** An answer that was kept. */
public record KeptRow(String fingerprint, int status, String headers, String body) {}
