/** Loads that end by themselves, and what they cost in processor time. */
@NullMarked
package ai.alquimista.painel.bench.measure;

import org.jspecify.annotations.NullMarked;
