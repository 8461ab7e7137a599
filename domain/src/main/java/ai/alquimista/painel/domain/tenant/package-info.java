/** Customers: who they are, what they bought and what it allows. */
@NullMarked
package ai.alquimista.painel.domain.tenant;

import org.jspecify.annotations.NullMarked;
