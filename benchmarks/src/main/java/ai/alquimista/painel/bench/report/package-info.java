/** Figures as tables, and the page that keeps them. */
@NullMarked
package ai.alquimista.painel.bench.report;

import org.jspecify.annotations.NullMarked;
