/** Reading the configuration: every setting there is, its default, and what it means. */
@NullMarked
package ai.alquimista.painel.bootstrap.config;

import org.jspecify.annotations.NullMarked;
