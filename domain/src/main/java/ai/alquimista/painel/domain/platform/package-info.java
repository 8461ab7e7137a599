/** The platform as a whole: what all tenants together have and do. */
@NullMarked
package ai.alquimista.painel.domain.platform;

import org.jspecify.annotations.NullMarked;
