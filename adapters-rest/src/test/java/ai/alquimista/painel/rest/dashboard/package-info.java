/** Tests of the panel's files. */
@NullMarked
package ai.alquimista.painel.rest.dashboard;

import org.jspecify.annotations.NullMarked;
