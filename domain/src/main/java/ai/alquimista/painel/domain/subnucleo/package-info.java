/** Fibonacci sub-cores: the groups in which agents work together. */
@NullMarked
package ai.alquimista.painel.domain.subnucleo;

import org.jspecify.annotations.NullMarked;
