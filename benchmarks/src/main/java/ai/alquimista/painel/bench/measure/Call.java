package ai.alquimista.painel.bench.measure;

/**
 * A GET.
 *
 * @param path with its query
 * @param token the bearer's; empty for none
 */
public record Call(String path, String token) {}
