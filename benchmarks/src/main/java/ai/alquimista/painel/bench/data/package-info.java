/** Databases of three sizes, filled by set-based SQL and kept between runs. */
@NullMarked
package ai.alquimista.painel.bench.data;

import org.jspecify.annotations.NullMarked;
