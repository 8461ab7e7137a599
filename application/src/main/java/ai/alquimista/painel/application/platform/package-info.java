/** What our own people see of the platform as a whole. */
@NullMarked
package ai.alquimista.painel.application.platform;

import org.jspecify.annotations.NullMarked;
