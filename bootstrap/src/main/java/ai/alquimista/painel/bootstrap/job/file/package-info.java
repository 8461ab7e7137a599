/** Files of events: reading them line by line, and telling what was rejected of them. */
@NullMarked
package ai.alquimista.painel.bootstrap.job.file;

import org.jspecify.annotations.NullMarked;
