/** What is held on a person, for whom the law gives a say in it. */
@NullMarked
package ai.alquimista.painel.application.person;

import org.jspecify.annotations.NullMarked;
