package ai.alquimista.painel.domain.access;

/** Where a request came from, as far as the connection and its headers tell; empty where they do not. */
public record Origin(String ipAddress, String userAgent) {}
