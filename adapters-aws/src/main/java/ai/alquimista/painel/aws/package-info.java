/** How this service reaches AWS: clients, their budgets and their health. */
@NullMarked
package ai.alquimista.painel.aws;

import org.jspecify.annotations.NullMarked;
