// Loads files of any kind that the server reads, in a job of the server that is followed to its end.
import { signal } from '@preact/signals';
import { ask, Failure } from '../api/client';
import { JobDocument, LoadFilesDocument, type JobFragment } from '../api/gen';
import { count, t } from '../i18n/words';
import { said } from '../shell/reason';
import { reload } from '../state/picture';

/** The job that is under way; null where none is. */
export const job = signal<JobFragment | null>(null);

/** So long is waited between two looks at a job, in milliseconds. */
const pause = 400;

/** What a load has added, in words. */
export const counted = (change: { nodesAdded: number; relationsAdded: number; claimsAdded: number }) => ({
  nodes: count('newThings', change.nodesAdded), relations: count('newRelations', change.relationsAdded), claims: count('claims', change.claimsAdded),
});

/** Has files loaded, one after the other, and says what came of it: one line, and one for each that could not be read. */
export async function loadFiles(files: File[]): Promise<string[]> {
  try {
    job.value = (await ask(LoadFilesDocument, { files })).loadMany.job;
    while (job.value.state === 'RUNNING') {
      await new Promise((go) => setTimeout(go, pause));
      job.value = (await ask(JobDocument, { id: job.value.id })).loadJob ?? null;
      if (!job.value) throw new Failure('NOT_FOUND');
    }
    const { change, failures } = job.value;
    return [
      t('loadedMany', { articles: count('articles', change.articles), ...counted(change) }),
      ...failures.map((f) => `${f.source}: ${said(f.code, f.message)}`),
    ];
  } finally {
    job.value = null;
    reload();
  }
}
