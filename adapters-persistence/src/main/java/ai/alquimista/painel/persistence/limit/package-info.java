/** Rate limits: in Redis for all pods together, in this process while Redis is away. */
@NullMarked
package ai.alquimista.painel.persistence.limit;

import org.jspecify.annotations.NullMarked;
