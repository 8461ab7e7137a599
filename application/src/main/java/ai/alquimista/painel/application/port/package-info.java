/** What the use cases need from the outside, in the words of the domain. */
@NullMarked
package ai.alquimista.painel.application.port;

import org.jspecify.annotations.NullMarked;
