/** The panel's own files, for browsers. */
@NullMarked
package ai.alquimista.painel.rest.dashboard;

import org.jspecify.annotations.NullMarked;
