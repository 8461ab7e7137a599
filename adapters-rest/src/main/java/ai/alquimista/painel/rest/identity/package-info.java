/** Who is calling: strict verification of access tokens and the principal made from one. */
@NullMarked
package ai.alquimista.painel.rest.identity;

import org.jspecify.annotations.NullMarked;
