// What is pointed at for a moment, anywhere on the page; it is not worth an address.
import { signal } from '@preact/signals';

/** Ids of things and relations that are lit. */
export const lit = signal<string[]>([]);
