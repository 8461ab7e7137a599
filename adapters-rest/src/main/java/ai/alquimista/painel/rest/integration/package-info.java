/** A tenant's integrations, on the wire. */
@NullMarked
package ai.alquimista.painel.rest.integration;

import org.jspecify.annotations.NullMarked;
