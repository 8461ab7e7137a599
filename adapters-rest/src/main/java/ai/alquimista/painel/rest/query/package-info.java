/** Query parameters, declared once and read strictly. */
@NullMarked
package ai.alquimista.painel.rest.query;

import org.jspecify.annotations.NullMarked;
