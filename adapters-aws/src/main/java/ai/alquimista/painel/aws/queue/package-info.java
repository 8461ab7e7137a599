/** Queues in SQS, their failed messages above all. */
@NullMarked
package ai.alquimista.painel.aws.queue;

import org.jspecify.annotations.NullMarked;
