/** Attempts to get a secret past the masking. */
@NullMarked
package ai.alquimista.painel.domain.secret;

import org.jspecify.annotations.NullMarked;
