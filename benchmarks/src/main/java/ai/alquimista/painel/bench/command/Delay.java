package ai.alquimista.painel.bench.command;

/** From the order to the worker's begin, in milliseconds. */
public record Delay(long commands, double p50, double p95, double p99) {}
