package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What an answer must never show: the inside of the server, or what the caller tried to smuggle in. */
final class Leaks {

    private static final Pattern INSIDE = Pattern.compile(
            "(?m)\\bat [a-z][\\w$.]+\\(|[A-Za-z]+(?:Exception|Error)\\b(?!\")|\\b(?:ai\\.alquimista\\.painel|java|javax|jakarta|org|com|io)\\.[a-z]+\\.[A-Za-z]"
                    + "|\\b(?:SELECT|INSERT|UPDATE|DELETE|FROM|WHERE)\\b|\\b(?:SRVE|RESTEASY|SQLSTATE)|<script|DROP TABLE");

    private Leaks() {}

    /** Fails if the text shows a stack trace, a class, SQL, a message of the server's own, or an injected text. */
    static void assertNoneIn(String text) {
        assertThat(text).doesNotContainPattern(INSIDE);
    }
}
