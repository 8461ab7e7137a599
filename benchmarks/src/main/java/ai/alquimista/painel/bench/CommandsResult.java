package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.command.Delay;
import java.util.List;

/** What was measured of commands. */
record CommandsResult(List<CycleResult> cycles, Delay delay) {}
