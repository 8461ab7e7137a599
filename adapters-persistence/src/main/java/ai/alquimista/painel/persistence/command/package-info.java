/** What commands change and leave behind in PostgreSQL, and how processes tell each other of them. */
@NullMarked
package ai.alquimista.painel.persistence.command;

import org.jspecify.annotations.NullMarked;
