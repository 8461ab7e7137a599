/** Words through a real Redis, and without it. */
@NullMarked
package ai.alquimista.painel.persistence.signal;

import org.jspecify.annotations.NullMarked;
