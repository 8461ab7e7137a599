/** Which limits a request is held against. */
@NullMarked
package ai.alquimista.painel.application.limit;

import org.jspecify.annotations.NullMarked;
