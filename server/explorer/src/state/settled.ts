// What slides: shown at once, and put into the address when it rests.
import { useEffect, useRef, useState } from 'preact/hooks';

/** A value of the address that moves under the hand; put is called with it once it has rested. Another value in the address takes its place. */
export function useSettled(given: string, put: (value: string) => void): [string, (value: string) => void] {
  const [moving, setMoving] = useState<string | null>(null);
  const timer = useRef(0);
  useEffect(() => { clearTimeout(timer.current); setMoving(null); }, [given]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const move = (value: string) => {
    setMoving(value);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => put(value), 250);
  };
  return [moving ?? given, move];
}
