/** The permission table at the resources' door, and the caller behind it. */
@NullMarked
package ai.alquimista.painel.rest.access;

import org.jspecify.annotations.NullMarked;
