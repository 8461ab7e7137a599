/** The composition root: the only place that knows every module, reads the configuration and wires the rest together. */
@NullMarked
package ai.alquimista.painel.bootstrap;

import org.jspecify.annotations.NullMarked;
