/** Files of events, line by line. */
@NullMarked
package ai.alquimista.painel.bootstrap.job.file;

import org.jspecify.annotations.NullMarked;
