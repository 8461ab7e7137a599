/** Operational commands on the wire. */
@NullMarked
package ai.alquimista.painel.rest.command;

import org.jspecify.annotations.NullMarked;
