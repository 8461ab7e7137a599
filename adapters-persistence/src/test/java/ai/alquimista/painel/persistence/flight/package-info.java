/** Tests of work that is done once. */
@NullMarked
package ai.alquimista.painel.persistence.flight;

import org.jspecify.annotations.NullMarked;
