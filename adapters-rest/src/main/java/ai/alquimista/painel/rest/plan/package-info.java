/** What customers can buy, on the wire. */
@NullMarked
package ai.alquimista.painel.rest.plan;

import org.jspecify.annotations.NullMarked;
