/** The kept figures of the platform as a whole, in PostgreSQL. */
@NullMarked
package ai.alquimista.painel.persistence.platform;

import org.jspecify.annotations.NullMarked;
