/** How every no is told: RFC 9457 problems in the reader's language. */
@NullMarked
package ai.alquimista.painel.rest.problem;

import org.jspecify.annotations.NullMarked;
