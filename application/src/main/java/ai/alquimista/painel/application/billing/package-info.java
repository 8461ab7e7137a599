/** What our managers see of the revenue. */
@NullMarked
package ai.alquimista.painel.application.billing;

import org.jspecify.annotations.NullMarked;
