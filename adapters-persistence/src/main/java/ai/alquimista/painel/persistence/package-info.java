/** What the application keeps in PostgreSQL and remembers in Redis. */
@NullMarked
package ai.alquimista.painel.persistence;

import org.jspecify.annotations.NullMarked;
