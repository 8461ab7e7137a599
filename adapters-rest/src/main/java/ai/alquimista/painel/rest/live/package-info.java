/** Changes of commands as they happen, as server-sent events. */
@NullMarked
package ai.alquimista.painel.rest.live;

import org.jspecify.annotations.NullMarked;
