/** The local stack under test. */
@NullMarked
package ai.alquimista.painel.local;

import org.jspecify.annotations.NullMarked;
