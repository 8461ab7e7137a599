package ai.alquimista.painel.application.read;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What is asked, with every parameter settled: days are dates and never {@code 30d}, absent parameters are their
 * defaults.
 *
 * @param topics what the answer is made of
 * @param ceiling for how long an answer may be given again while nothing of its topics changes
 * @param parameters in an order that the operation keeps
 */
public record Question<T>(Answer<T> answer, Set<Topic> topics, Duration ceiling, List<String> parameters) {

    public Question {
        topics = Set.copyOf(topics);
        parameters = List.copyOf(parameters);
        if (topics.isEmpty()) throw new IllegalArgumentException("an answer is made of something");
        if (!ceiling.isPositive()) throw new IllegalArgumentException("a ceiling is positive: " + ceiling);
    }
}
