/** Answers that are kept so that a request counts once, in the transaction of what it changed. */
@NullMarked
package ai.alquimista.painel.persistence.once;

import org.jspecify.annotations.NullMarked;
