/** The parts of the OpenAPI document that every operation shares. */
@NullMarked
package ai.alquimista.painel.rest.openapi;

import org.jspecify.annotations.NullMarked;
