/** Who belongs where, in PostgreSQL. */
@NullMarked
package ai.alquimista.painel.persistence.access;

import org.jspecify.annotations.NullMarked;
