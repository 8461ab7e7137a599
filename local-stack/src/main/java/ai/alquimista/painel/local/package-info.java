/** The whole service on one machine: embedded stores, an identity provider and the server, started by one command. */
@NullMarked
package ai.alquimista.painel.local;

import org.jspecify.annotations.NullMarked;
