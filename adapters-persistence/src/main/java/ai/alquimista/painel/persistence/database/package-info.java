/** The one way to the database, for one tenant at a time. */
@NullMarked
package ai.alquimista.painel.persistence.database;

import org.jspecify.annotations.NullMarked;
