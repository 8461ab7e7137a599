package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** Stops Redis in its tracks, so that it takes connections and says nothing, and lets it go on. */
final class RedisSwitch {

    private RedisSwitch() {}

    static void stop() throws IOException, InterruptedException {
        signal("STOP");
    }

    static void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    private static void signal(String name) throws IOException, InterruptedException {
        long pid = Service.running().redis().process().pid();
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start();
        assertThat(kill.waitFor()).isZero();
    }
}
