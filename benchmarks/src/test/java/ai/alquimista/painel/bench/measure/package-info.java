/** Tests of what this package does with figures. */
@NullMarked
package ai.alquimista.painel.bench.measure;

import org.jspecify.annotations.NullMarked;
