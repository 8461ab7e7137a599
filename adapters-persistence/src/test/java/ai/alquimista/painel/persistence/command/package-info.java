/** What commands leave in a real database, by the ports' contracts. */
@NullMarked
package ai.alquimista.painel.persistence.command;

import org.jspecify.annotations.NullMarked;
