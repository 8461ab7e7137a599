/** What our own people see of all tenants. */
@NullMarked
package ai.alquimista.painel.application.directory;

import org.jspecify.annotations.NullMarked;
