// Where a newcomer begins: the articles, to be read with their graph.
import { signal } from '@preact/signals';
import { ask } from '../api/client';
import { ArticlesDocument } from '../api/gen';
import { usePages } from '../api/pages';
import { count, date, t } from '../i18n/words';
import { go } from '../state/address';
import { changes, whole } from '../state/picture';
import { Loader } from './Loader';

const loader = signal(false);

export function Start() {
  const p = whole.value;
  const { nodes, more } = usePages('articles' + changes.value, async (after, stop) => (await ask(ArticlesDocument, { after }, stop)).articles);
  return (
    <div class="stack">
      <h1>{t('startHere')}</h1>
      <p class="muted">{t('startText')} {t('selectHint')}</p>
      <ol class="articles">
        {nodes?.map((a) => (
          <li key={a.id}>
            <button class="article-line" onClick={() => go({ article: a.id, select: [], view: 'graph' })}>
              <strong lang={a.lang === 'AR' ? 'ar' : 'en'} dir={a.lang === 'AR' ? 'rtl' : 'ltr'}>{a.title}</strong>
              <span class="muted"><bdi>{a.outlet}</bdi>{a.outlet && ' · '}<bdi>{date(a.published)}</bdi> · {count('claims', a.claims.totalCount)}</span>
            </button>
          </li>
        ))}
      </ol>
      {more && <button onClick={more}>{t('more')}</button>}
      {!p.empty && (
        <details class="rule" open={loader.value} onToggle={(e) => { loader.value = e.currentTarget.open; }}>
          <summary>{t('load')}</summary>
          <Loader />
        </details>
      )}
    </div>
  );
}
