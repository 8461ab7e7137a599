/** The demonstration data of a local stack: made-up customers whose story is the same whenever it is told for the same day. */
@NullMarked
package ai.alquimista.painel.persistence.demo;

import org.jspecify.annotations.NullMarked;
