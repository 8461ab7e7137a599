/** Tests of what this package does with figures. */
@NullMarked
package ai.alquimista.painel.bench.report;

import org.jspecify.annotations.NullMarked;
