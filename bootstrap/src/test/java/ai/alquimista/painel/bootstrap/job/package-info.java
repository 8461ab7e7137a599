/** The command line of the jobs. */
@NullMarked
package ai.alquimista.painel.bootstrap.job;

import org.jspecify.annotations.NullMarked;
