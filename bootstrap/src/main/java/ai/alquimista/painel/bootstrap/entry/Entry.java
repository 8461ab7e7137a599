package ai.alquimista.painel.bootstrap.entry;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The image's one entry point: a server or a job by the first argument, in this JVM, so that it is the process that is told
 * to end and whose exit code counts.
 */
public final class Entry {

    private static final String SERVER = "com.ibm.ws.kernel.boot.cmdline.EnvCheck";
    private static final String JOBS = "ai.alquimista.painel.bootstrap.job.Painel";
    private static final int USAGE = 2;

    private Entry() {}

    /**
     * Starts what is asked for.
     *
     * @param arguments a role, and what it takes
     */
    public static void main(String[] arguments) throws Throwable {
        Optional<Start> start = Start.of(arguments);
        if (start.isEmpty()) {
            System.err.println(Start.USAGE);
            System.exit(USAGE);
        }
        begin(start.orElseThrow());
    }

    private static void begin(Start start) throws Throwable {
        switch (start) {
            case Start.Server server -> {
                // What a process is there for is said once: over this the environment has no say.
                System.setProperty("painel.roles", server.role());
                run(ClassLoader.getSystemClassLoader(), SERVER, server.name());
            }
            case Start.Job job -> run(application(), JOBS, job.arguments().toArray(String[]::new));
        }
    }

    /** Jobs see what they would see as a program of their own: the application, and nothing of the server. */
    private static ClassLoader application() throws IOException {
        String folder = System.getProperty("painel.application");
        if (folder == null) throw new IllegalStateException("painel.application must say where the application lies");
        ClassLoader loader = Application.in(Path.of(folder)).loader();
        Thread.currentThread().setContextClassLoader(loader);
        return loader;
    }

    private static void run(ClassLoader loader, String program, String... arguments) throws Throwable {
        try {
            Class.forName(program, true, loader)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }
}
