/** Deciding whether a caller may act, and for which tenant. */
@NullMarked
package ai.alquimista.painel.application.access;

import org.jspecify.annotations.NullMarked;
