/** Carrying commands out: who takes which, what each does, and what is written down of it. */
@NullMarked
package ai.alquimista.painel.application.work;

import org.jspecify.annotations.NullMarked;
