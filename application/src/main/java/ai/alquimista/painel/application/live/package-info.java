/** Following what happens as it happens. */
@NullMarked
package ai.alquimista.painel.application.live;

import org.jspecify.annotations.NullMarked;
