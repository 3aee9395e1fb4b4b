// One end of a path, while the other is being chosen.
import { signal } from '@preact/signals';

/** The id of the thing that paths are asked from; empty where none are. */
export const pathFrom = signal('');
