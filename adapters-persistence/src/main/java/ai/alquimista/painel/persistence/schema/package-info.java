/** The database's shape: how it comes about and how its walls are checked. */
@NullMarked
package ai.alquimista.painel.persistence.schema;

import org.jspecify.annotations.NullMarked;
