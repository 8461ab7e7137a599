/** Tests that what is kept is what would be made anew. */
@NullMarked
package ai.alquimista.painel.persistence.upkeep;

import org.jspecify.annotations.NullMarked;
