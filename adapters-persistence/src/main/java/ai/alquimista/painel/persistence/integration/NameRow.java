package ai.alquimista.painel.persistence.integration;

/**
 * A name that some integration has.
 *
 * @param found whether the text searched for is in it
 */
public record NameRow(String name, boolean found) {}
