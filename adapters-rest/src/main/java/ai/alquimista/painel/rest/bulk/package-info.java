/** The same done for many tenants, on the wire. */
@NullMarked
package ai.alquimista.painel.rest.bulk;

import org.jspecify.annotations.NullMarked;
