/** The rules of the panel, free of any technology. */
@NullMarked
package ai.alquimista.painel.domain;

import org.jspecify.annotations.NullMarked;
