/** The servers that are measured: ours, a constant answer beside it, and the peer. */
@NullMarked
package ai.alquimista.painel.bench.server;

import org.jspecify.annotations.NullMarked;
