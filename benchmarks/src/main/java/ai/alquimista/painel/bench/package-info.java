/** Measures the service against its floors and a peer, in one run on one machine; never shipped. */
@NullMarked
package ai.alquimista.painel.bench;

import org.jspecify.annotations.NullMarked;
