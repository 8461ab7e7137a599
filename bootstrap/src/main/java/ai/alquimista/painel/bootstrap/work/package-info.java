/** The worker's threads: what has commands carried out, and what brings their steps into the log. */
@NullMarked
package ai.alquimista.painel.bootstrap.work;

import org.jspecify.annotations.NullMarked;
