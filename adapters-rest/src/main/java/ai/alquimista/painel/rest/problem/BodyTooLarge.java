package ai.alquimista.painel.rest.problem;

import java.io.IOException;

/** The body turned out to be larger than allowed while it was read. */
public final class BodyTooLarge extends IOException {

    public BodyTooLarge(long most) {
        super("the body has more than " + most + " bytes");
    }
}
