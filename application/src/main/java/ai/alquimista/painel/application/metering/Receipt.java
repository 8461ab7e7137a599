package ai.alquimista.painel.application.metering;

import ai.alquimista.painel.domain.metering.Rejection;
import java.util.SortedMap;

/**
 * What became of a batch.
 *
 * @param accepted events that are durable and count
 * @param duplicates events that counted before
 * @param rejected all others, by their place in the batch
 */
public record Receipt(int accepted, int duplicates, SortedMap<Integer, Rejection> rejected) {}
