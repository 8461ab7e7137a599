/** What is held on a person, in a real database. */
@NullMarked
package ai.alquimista.painel.persistence.person;

import org.jspecify.annotations.NullMarked;
