package ai.alquimista.painel.application.metering;

import ai.alquimista.painel.domain.metering.Rejection;
import java.util.SortedMap;

/**
 * What became of a batch.
 *
 * @param accepted events that are durable and count
 * @param late how many of the accepted ones count for a day that was over when they came
 * @param duplicates events that counted before
 * @param rejected all others, by their place in the batch
 */
public record Receipt(int accepted, int late, int duplicates, SortedMap<Integer, Rejection> rejected) {}
