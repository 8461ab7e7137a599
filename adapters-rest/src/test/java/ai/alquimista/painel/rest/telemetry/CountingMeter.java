package ai.alquimista.painel.rest.telemetry;

import ai.alquimista.painel.application.metering.Receipt;
import ai.alquimista.painel.domain.Refusal.Ground;
import ai.alquimista.painel.domain.limit.Scope;
import ai.alquimista.painel.rest.identity.InvalidToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was counted, as words. */
public final class CountingMeter implements Meter {

    private final List<String> counted = new ArrayList<>();

    public List<String> counted() {
        return List.copyOf(counted);
    }

    @Override
    public void answered(String method, String route, int status, Duration took) {
        counted.add("answered " + method + " " + route + " " + status);
    }

    @Override
    public void denied(Ground ground) {
        counted.add("denied " + ground);
    }

    @Override
    public void unaudited() {
        counted.add("unaudited");
    }

    @Override
    public void unauthenticated(InvalidToken.Reason reason) {
        counted.add("unauthenticated " + reason);
    }

    @Override
    public void shed() {
        counted.add("shed");
    }

    @Override
    public void taken(Receipt receipt) {
        counted.add("taken " + receipt.accepted() + " " + receipt.duplicates());
    }

    @Override
    public void limited(Scope bucket) {
        counted.add("limited " + bucket);
    }
}
