import { useEffect, useRef, useState } from 'react';

const MINUTE = 60_000;
export const IDLE_LIMIT = 30 * MINUTE;
export const IDLE_WARNING = 2 * MINUTE;
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Milliseconds until an idle session ends, once no more than {@link IDLE_WARNING} is left, else null. A sign of life in any tab
 * counts for all of them.
 */
export const useIdle = (onLimit: () => void): { left: number | null; stay: () => void } => {
  const [left, setLeft] = useState<number | null>(null);
  const [channel] = useState(() => new BroadcastChannel('painel.activity'));
  const last = useRef(0);

  useEffect(() => {
    last.current = Date.now();
    const alive = () => {
      if (Date.now() - last.current >= IDLE_LIMIT - IDLE_WARNING) return;
      last.current = Date.now();
      channel.postMessage('alive');
    };
    const heard = () => {
      last.current = Date.now();
      setLeft(null);
    };
    const look = () => {
      const remaining = last.current + IDLE_LIMIT - Date.now();
      setLeft(remaining <= IDLE_WARNING ? Math.max(remaining, 0) : null);
      if (remaining <= 0) onLimit();
    };
    channel.addEventListener('message', heard);
    SIGNS.forEach((sign) => window.addEventListener(sign, alive, { passive: true }));
    const timer = window.setInterval(look, 1000);
    return () => {
      channel.removeEventListener('message', heard);
      SIGNS.forEach((sign) => window.removeEventListener(sign, alive));
      window.clearInterval(timer);
    };
  }, [channel, onLimit]);

  const stay = () => {
    last.current = Date.now();
    channel.postMessage('alive');
    setLeft(null);
  };
  return { left, stay };
};
