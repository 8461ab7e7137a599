/** The Fibonacci sub-cores in PostgreSQL. */
@NullMarked
package ai.alquimista.painel.persistence.subnucleo;

import org.jspecify.annotations.NullMarked;
