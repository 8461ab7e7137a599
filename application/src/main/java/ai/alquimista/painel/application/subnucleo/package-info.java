/** What a tenant sees of its sub-cores. */
@NullMarked
package ai.alquimista.painel.application.subnucleo;

import org.jspecify.annotations.NullMarked;
