package ai.alquimista.painel.bench;

import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.metering.DayRollUp;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Rolls what is marked, in a process of its own, and tells in one line how many rows, milliseconds and how much memory it took. */
public final class RollUpProgram {

    /** The variable with the password of the jobs' login. */
    static final String PASSWORD = "PAINEL_DATABASE_JOBS_PASSWORD";

    private static final String MOST_RESIDENT = "VmHWM:";

    private RollUpProgram() {}

    /**
     * Rolls once.
     *
     * @param arguments the database's JDBC address
     */
    public static void main(String[] arguments) throws IOException {
        Account jobs = new Account(Workbench.JOBS, System.getenv(PASSWORD), 2);
        try (JobDoor door = new JobDoor(arguments[0], jobs)) {
            long begun = System.nanoTime();
            int rows = new DayRollUp(door).roll();
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            System.out.println("ROLLED " + rows + " " + took + " " + heap() + " " + resident());
        }
    }

    /** The most bytes that were in use, rubbish included. */
    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(peak -> peak.getUsed())
                .sum();
    }

    /** The most KiB that the process occupied, from Linux' {@code /proc}. */
    private static String resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(MOST_RESIDENT))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .orElseThrow();
    }
}
