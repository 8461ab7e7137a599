/** The statements that the service sends, as PostgreSQL's own log tells them. */
@NullMarked
package ai.alquimista.painel.bench.record;

import org.jspecify.annotations.NullMarked;
