/** The bytes of a read, made once: entity tag, not-modified and compression. */
@NullMarked
package ai.alquimista.painel.rest.answer;

import org.jspecify.annotations.NullMarked;
