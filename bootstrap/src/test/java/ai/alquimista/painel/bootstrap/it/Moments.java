package ai.alquimista.painel.bootstrap.it;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** The moments right before and right after each call to a store, at one of which the process dies. */
final class Moments {

    private final int last;
    private int passed;

    /** Dies at the moment of that number, from 1. */
    Moments(int last) {
        this.last = last;
    }

    /** The process is gone: nothing that comes after is done, and nobody clears up. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** The same store, with moments. */
    <T> T of(Class<T> port, T store) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    pass();
                    try {
                        Object answer = method.invoke(store, arguments);
                        pass();
                        return answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    private void pass() {
        if (++passed == last) throw new Death();
    }
}
