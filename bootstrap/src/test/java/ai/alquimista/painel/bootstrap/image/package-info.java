/** The image as it would be deployed, run by a container engine on the local stack. */
@NullMarked
package ai.alquimista.painel.bootstrap.image;

import org.jspecify.annotations.NullMarked;
