package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.chaos.Places;
import ai.alquimista.painel.local.LocalSettings;
import ai.alquimista.painel.local.LocalStack;
import ai.alquimista.painel.local.Running;
import ai.alquimista.painel.local.process.Listener;
import java.util.List;
import java.util.Map;

/** The local stack, but for DynamoDB Local, which has a process of its own: it can be killed, and no one else's garbage holds it up. */
public final class Stores {

    private final LocalSettings local;
    private final LocalStack stack;
    private final Map<Listener, Integer> ports;
    private final MortalDynamo dynamo;

    private Stores(LocalSettings local, LocalStack stack, Map<Listener, Integer> ports, MortalDynamo dynamo) {
        this.local = local;
        this.stack = stack;
        this.ports = ports;
        this.dynamo = dynamo;
    }

    /**
     * Starts them.
     *
     * @param running keeps what is started
     */
    public static Stores start(Places places, MortalDynamo.Kind kind, Running running) {
        Map<Listener, Integer> ports = Listener.choosePorts(places.stores().environment());
        LocalSettings local = local(places, ports);
        LocalStack stack = running.start(() -> LocalStack.start(local, List.of(), (what, took) -> {}));
        MortalDynamo dynamo = running.start(
                () -> new MortalDynamo(stack.state(), stack.children(), port(ports, Listener.DYNAMODB), kind));
        dynamo.start();
        return new Stores(local, stack, ports, dynamo);
    }

    private static LocalSettings local(Places places, Map<Listener, Integer> ports) {
        LocalSettings local = places.stores();
        for (Map.Entry<Listener, Integer> port : ports.entrySet())
            local = local.with(port.getKey().variable(), port.getValue().toString());
        // So that the stack starts none in this process.
        return local.with(
                Listener.DYNAMODB.replacement(), "http://" + Listener.HOST + ":" + port(ports, Listener.DYNAMODB));
    }

    private static int port(Map<Listener, Integer> ports, Listener listener) {
        return ports.getOrDefault(listener, 0);
    }

    public LocalSettings local() {
        return local;
    }

    public LocalStack stack() {
        return stack;
    }

    MortalDynamo dynamo() {
        return dynamo;
    }

    int port(Listener listener) {
        return port(ports, listener);
    }
}
