// What widens and narrows the picture, each a step that back undoes.
import { address, go } from './address';
import { centre, widened, type Centre } from './centre';
import { whole } from './picture';

/** The centres of the picture, also of one that the address does not name. */
const centres = (): Centre[] => {
  const { of } = address.peek();
  return of.length ? of : whole.peek().centres.map((id) => centre(id));
};

/** Shows what is around a thing too, or more of it. */
export const expand = (...by: Centre[]): void => go({ of: by.reduce(widened, centres()), article: '', paths: [] });

/** Shows more around the things that have more than is shown. */
export function more(): void {
  const { more: cut } = whole.peek();
  expand(...centres().filter((c) => cut.has(c.id)));
}

/** Whether a thing is expanded, and is not all that is. */
export const collapsible = (id: string): boolean => address.value.of.some((c) => c.id === id) && address.value.of.some((c) => c.id !== id);

/** Takes away what stands only around this thing. */
export function collapse(id: string): void {
  if (collapsible(id)) go({ of: address.peek().of.filter((c) => c.id !== id) });
}

/** Takes things out of the picture until they are shown again. */
export const hide = (ids: string[]): void => go({ hide: [...new Set([...address.peek().hide, ...ids])], select: [] });
