/** What our own people see of all tenants, on the wire. */
@NullMarked
package ai.alquimista.painel.rest.directory;

import org.jspecify.annotations.NullMarked;
