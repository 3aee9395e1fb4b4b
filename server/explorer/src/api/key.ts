// The key that a server wants of those who ask: kept as long as the browser's tab, and sent to no one else.
import { signal } from '@preact/signals';

const place = 'mithaq-key';

/** The key or token; empty where none was given. */
export const key = signal(sessionStorage.getItem(place) ?? '');

/** What the server said when it wanted a key, or another one; empty where it wants none. */
export const wanted = signal('');

/** Takes a key for this tab, or forgets it. */
export function takeKey(given: string): void {
  if (given) sessionStorage.setItem(place, given);
  else sessionStorage.removeItem(place);
  key.value = given;
  wanted.value = '';
}
