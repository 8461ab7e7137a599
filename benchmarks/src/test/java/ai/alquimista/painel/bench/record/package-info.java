/** Tests of the recording. */
@NullMarked
package ai.alquimista.painel.bench.record;

import org.jspecify.annotations.NullMarked;
