package ai.alquimista.painel.rest.access;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A route's path from the server's root, as its resource declares it. */
public final class RouteTemplate {

    private static final Map<Route, String> KNOWN = new ConcurrentHashMap<>();

    private RouteTemplate() {}

    public static String of(Class<?> resource, Method method) {
        return KNOWN.computeIfAbsent(new Route(resource, method), route -> read(resource, method));
    }

    private static String read(Class<?> resource, Method method) {
        return Stream.of(resource.getAnnotation(Path.class), method.getAnnotation(Path.class))
                .flatMap(path -> Optional.ofNullable(path).stream())
                .map(path -> path.value().replaceAll("^/+|/+$", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    /** There are as many as there are resource methods. */
    private record Route(Class<?> resource, Method method) {}
}
