/** Words from process to process by way of Redis, which may be lost. */
@NullMarked
package ai.alquimista.painel.persistence.signal;

import org.jspecify.annotations.NullMarked;
