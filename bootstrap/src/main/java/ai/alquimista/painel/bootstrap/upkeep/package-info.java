/** What the server does by itself, without being asked. */
@NullMarked
package ai.alquimista.painel.bootstrap.upkeep;

import org.jspecify.annotations.NullMarked;
