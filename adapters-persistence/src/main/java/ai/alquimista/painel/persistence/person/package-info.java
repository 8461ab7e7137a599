/** Persons in PostgreSQL: all that is held on one, and its erasure. */
@NullMarked
package ai.alquimista.painel.persistence.person;

import org.jspecify.annotations.NullMarked;
