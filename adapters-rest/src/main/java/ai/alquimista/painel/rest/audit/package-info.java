/** The audit log on the wire. */
@NullMarked
package ai.alquimista.painel.rest.audit;

import org.jspecify.annotations.NullMarked;
