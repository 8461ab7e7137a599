package ai.alquimista.painel.rest.live;

import java.util.function.Function;

/**
 * How the changes of a feed are told.
 *
 * @param name of their events
 * @param view what an event's data is
 */
record EventKind<C>(String name, Function<C, ? extends Record> view) {}
