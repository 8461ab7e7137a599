/** Operational commands: what our own people have the system do to a customer's things, once each. */
@NullMarked
package ai.alquimista.painel.domain.command;

import org.jspecify.annotations.NullMarked;
