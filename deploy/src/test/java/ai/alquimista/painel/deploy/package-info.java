/** Renders what is deployed and holds it to what must be true of it. */
@NullMarked
package ai.alquimista.painel.deploy;

import org.jspecify.annotations.NullMarked;
