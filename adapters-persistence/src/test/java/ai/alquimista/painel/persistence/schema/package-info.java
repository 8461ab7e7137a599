/** The schema's promises, kept by a real database. */
@NullMarked
package ai.alquimista.painel.persistence.schema;

import org.jspecify.annotations.NullMarked;
