package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.measure.Measured;
import ai.alquimista.painel.bench.measure.OpenLoop;

/** The best that a closed loop gets, and what is left of it when four times as much is asked. */
record Overload(Measured peak, OpenLoop.Outcome flooded) {}
