/** JSON in, strictly; JSON out, in snake case. */
@NullMarked
package ai.alquimista.painel.rest.json;

import org.jspecify.annotations.NullMarked;
