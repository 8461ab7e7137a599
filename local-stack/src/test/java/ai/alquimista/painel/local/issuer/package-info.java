/** The issuer under test. */
@NullMarked
package ai.alquimista.painel.local.issuer;

import org.jspecify.annotations.NullMarked;
