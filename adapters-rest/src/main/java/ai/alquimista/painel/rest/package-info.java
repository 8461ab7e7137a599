/** The HTTP face of the panel: Jakarta REST resources, their problems, and the filters in front of them. */
@NullMarked
package ai.alquimista.painel.rest;

import org.jspecify.annotations.NullMarked;
