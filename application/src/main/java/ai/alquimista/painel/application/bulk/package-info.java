/** The same done for many tenants, each by itself. */
@NullMarked
package ai.alquimista.painel.application.bulk;

import org.jspecify.annotations.NullMarked;
