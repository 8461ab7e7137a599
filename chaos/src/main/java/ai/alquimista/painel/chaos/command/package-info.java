/** Commands while everything is killed and frozen: what is done to whom and when, and what must be there in the end. */
@NullMarked
package ai.alquimista.painel.chaos.command;

import org.jspecify.annotations.NullMarked;
