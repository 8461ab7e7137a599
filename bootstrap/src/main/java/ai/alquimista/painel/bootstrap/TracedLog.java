package ai.alquimista.painel.bootstrap;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Puts the trace of the request at hand on each line of the server's JSON log, as {@code ext_trace_id}. Liberty asks its
 * registered extensions when a line is written, and knows nothing of SLF4J's context.
 *
 * <p>By reflection, since the interface comes with the server alone and there is nothing to compile against.
 */
final class TracedLog implements InvocationHandler {

    private static final String CONTEXT = "com.ibm.websphere.logging.hpel.LogRecordContext";
    private static final String TRACE_ID = "trace_id";

    /** Liberty itself holds extensions weakly. */
    @SuppressWarnings("UnusedVariable")
    private static @Nullable Object registered;

    private TracedLog() {}

    /** Done once while the application starts. */
    static void open() {
        try {
            Class<?> extension = Class.forName(CONTEXT + "$Extension");
            Object trace =
                    Proxy.newProxyInstance(extension.getClassLoader(), new Class<?>[] {extension}, new TracedLog());
            Class.forName(CONTEXT)
                    .getMethod("registerExtension", String.class, extension)
                    .invoke(null, TRACE_ID, trace);
            registered = trace;
        } catch (ReflectiveOperationException notThisServer) {
            throw new IllegalStateException("the server's log takes no extensions", notThisServer);
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "getValue" -> MDC.get(TRACE_ID);
            case "equals" -> false;
            case "hashCode" -> TRACE_ID.hashCode();
            default -> TRACE_ID;
        };
    }
}
