package ai.alquimista.painel.bootstrap.job;

import java.time.Clock;

/**
 * What every job works with.
 *
 * @param words in the language of whoever started it
 */
record Desk(JobSettings settings, Clock clock, Terminal terminal, Words words, RunLog runs) {

    void print(Text result) {
        terminal.out().println(words.say(result));
    }

    /** Says something beside the results. */
    void remark(Text remark) {
        terminal.err().println(words.say(remark));
    }
}
