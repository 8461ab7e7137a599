/** Work that many ask for at once, done once. */
@NullMarked
package ai.alquimista.painel.persistence.flight;

import org.jspecify.annotations.NullMarked;
