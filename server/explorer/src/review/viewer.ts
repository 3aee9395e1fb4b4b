// Who looks at the page, and what they may do there.
import { effect, signal, untracked } from '@preact/signals';
import { ask } from '../api/client';
import { ViewerDocument, type ViewerQuery } from '../api/gen';
import { key } from '../api/key';

/** Whoever has the key of this tab; nobody who may change anything until the server has said so. */
export const viewer = signal<ViewerQuery['viewer']>({ name: null, mayEdit: false });

effect(() => {
  void key.value;
  viewer.value = { name: null, mayEdit: false };
  untracked(() => ask(ViewerDocument, {})).then((a) => { viewer.value = a.viewer; }, () => {}); // the picture tells of a failure
});
