package ai.alquimista.painel.aws.queue;

/** A queue and where its failed messages go, each by its URL. */
record Redrive(String queue, String deadLetters) {}
