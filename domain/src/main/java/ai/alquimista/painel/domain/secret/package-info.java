/** Recognises secrets among settings, and hides them. */
@NullMarked
package ai.alquimista.painel.domain.secret;

import org.jspecify.annotations.NullMarked;
