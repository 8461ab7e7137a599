/** What our own people know of each other. */
@NullMarked
package ai.alquimista.painel.application.staff;

import org.jspecify.annotations.NullMarked;
