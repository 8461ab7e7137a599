package ai.alquimista.painel.persistence.cache;

import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** All answers that Redis remembers for one environment, also those that nobody asks for any more. */
public final class RememberedAnswers {

    private static final int AT_ONCE = 500;

    private final UnifiedJedis redis;
    private final String environment;

    public RememberedAnswers(UnifiedJedis redis, String environment) {
        this.redis = redis;
        this.environment = environment;
    }

    /**
     * Forgets them; servers load anew what they are asked for. Keys are looked through bit by bit, so that nobody waits.
     *
     * @throws redis.clients.jedis.exceptions.JedisException if Redis does not answer in time
     */
    public long forget() {
        ScanParams ours = new ScanParams().match(CacheKey.ofAll(environment)).count(AT_ONCE);
        String cursor = ScanParams.SCAN_POINTER_START;
        long forgotten = 0;
        do {
            ScanResult<String> found = redis.scan(cursor, ours);
            for (String key : found.getResult()) forgotten += redis.unlink(key);
            cursor = found.getCursor();
        } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
        return forgotten;
    }
}
