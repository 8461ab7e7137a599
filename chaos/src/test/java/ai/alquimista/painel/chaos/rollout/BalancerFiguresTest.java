package ai.alquimista.painel.chaos.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BalancerFiguresTest {

    private static final String NAMES = "# pxname,svname,econ,eresp,srv_abrt,status,hrsp_5xx,\n";

    @Test
    void say_how_a_server_is() {
        BalancerFigures figures = BalancerFigures.of(NAMES + "painel,api-1,0,0,0,DRAIN,0,\n\n");
        assertThat(figures.text("api-1", "status")).isEqualTo("DRAIN");
        assertThat(figures.text("api-2", "status")).isEmpty();
    }

    @Test
    void count_what_met_a_shut_door_or_was_cut_once() {
        BalancerFigures figures = BalancerFigures.of(
                NAMES
                        + "door,FRONTEND,,,,OPEN,0,\npainel,api-1,1,2,0,UP,0,\npainel,api-2,0,0,4,UP,0,\npainel,BACKEND,1,2,4,UP,0,\n");
        assertThat(figures.undelivered()).isEqualTo(7);
    }

    @Test
    void count_errors_that_no_server_gave() {
        BalancerFigures figures = BalancerFigures.of(
                NAMES + "door,FRONTEND,,,,OPEN,5,\npainel,api-1,0,0,0,UP,3,\npainel,BACKEND,0,0,0,UP,5,\n");
        assertThat(figures.undelivered()).isEqualTo(2);
    }
}
