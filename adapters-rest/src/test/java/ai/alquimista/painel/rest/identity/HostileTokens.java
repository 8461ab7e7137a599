package ai.alquimista.painel.rest.identity;

import java.util.List;
import java.util.stream.Stream;

/**
 * The catalogue of requests that must be refused, for one issuer; usable beside the verifier and over HTTP. Anything
 * that holds of the whole catalogue is tested in {@code HostileTokensTest}.
 */
public final class HostileTokens {

    private HostileTokens() {}

    public static List<Hostile> against(Signer signer, GoodClaims good) {
        Forge forge = new Forge(signer, good);
        return Stream.of(
                        HostileCarriers.of(forge),
                        HostileShapes.of(forge),
                        HostileHeaders.of(forge),
                        HostileSignatures.of(forge),
                        HostileClaims.of(forge),
                        HostileTimes.of(forge),
                        HostileCallers.of(forge))
                .flatMap(List::stream)
                .toList();
    }
}
