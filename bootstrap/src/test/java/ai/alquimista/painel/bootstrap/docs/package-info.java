/** The references in {@code docs/}, generated from the code and checked against it. */
@NullMarked
package ai.alquimista.painel.bootstrap.docs;

import org.jspecify.annotations.NullMarked;
