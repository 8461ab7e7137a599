/** What is called, and what is shown of it. */
@NullMarked
package ai.alquimista.painel.domain.integration;

import org.jspecify.annotations.NullMarked;
