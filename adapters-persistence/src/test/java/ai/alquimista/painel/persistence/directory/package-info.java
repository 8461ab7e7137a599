/** The ports' contracts and the door's promises, kept by a real database. */
@NullMarked
package ai.alquimista.painel.persistence.directory;

import org.jspecify.annotations.NullMarked;
