// Saves what is shown: as a picture, as data with its evidence, as the query that made it.
import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { canvas } from '../graph/GraphView';
import { count, t } from '../i18n/words';
import { reason } from '../shell/reason';
import { address } from '../state/address';
import { picture } from '../state/picture';
import { questions } from './query';
import { painted, save, written } from './save';
import { figure } from './figure';
import { framed } from './framed';
import './export.css';

const told = signal('');
const alarm = signal(false);

/** The formats of the server, by the names of their files. */
const formats = [
  ['graph.gexf', 'GEXF'], ['graph.graphml', 'GraphML'], ['graph.jsonld', 'JSON-LD'], ['graph.ndjson', 'JSON Lines'],
] as const;
const tables = [['nodes.csv', 'things_csv'], ['relations.csv', 'relations_csv'], ['claims.csv', 'claims_csv']] as const;

async function write(name: string, make: () => Promise<Blob>): Promise<void> {
  alarm.value = false;
  told.value = t('exporting');
  try {
    save(await make(), name);
    told.value = t('exported', { name });
  } catch (e) {
    alarm.value = true;
    told.value = reason(e);
  }
}

/** The view that is shown as an SVG. The table is none. */
function svg(withFonts: boolean): Promise<string> {
  const graph = canvas.peek();
  if (graph) return figure(graph, location.href, withFonts);
  const { things, links } = picture.peek();
  return framed(document.querySelector<SVGSVGElement>('.canvas svg:not(.mark)')!, things, links, location.href, withFonts);
}

export function ExportPanel() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = () => { told.value = ''; dialog.current!.showModal(); };
  return (
    <>
      <button class="plain" aria-haspopup="dialog" onClick={open}>{t('export')}</button>
      <dialog ref={dialog} class="export" aria-label={t('export')} onClick={(e) => { if (e.target === e.currentTarget) dialog.current!.close(); }}>
        <div class="stack">
          <div class="row"><h1>{t('export')}</h1><button class="link end" onClick={() => dialog.current!.close()}>{t('close')}</button></div>
          <Choices />
          <p role={alarm.value ? 'alert' : 'status'}>{told.value}</p>
        </div>
      </dialog>
    </>
  );
}

function Choices() {
  const { things, links, asked } = picture.value;
  const { view, known } = address.value;
  const data = (file: string, label: string) => (
    <button key={file} disabled={!links.size} onClick={() => void write(file, () => written(file, [...links.keys()], known))}>{label}</button>
  );
  const query = `# ${location.href}\n${questions(asked)}\n`;
  return (
    <>
      <p class="muted">{links.size ? t('exportOnly', { things: count('things', things.size), relations: count('relations', links.size) }) : t('exportNothing')}</p>
      {view !== 'table' && (
        <>
          <h2>{t('exportPicture')}</h2>
          <p class="row">
            <button onClick={() => void write(`${view}.png`, async () => painted(await svg(false), 2))}>PNG</button>
            <button onClick={() => void write(`${view}.svg`, async () => new Blob([await svg(true)], { type: 'image/svg+xml' }))}>SVG</button>
          </p>
        </>
      )}
      <h2>{t('exportData')}</h2>
      <p class="row">{formats.map(([file, label]) => data(file, label))}</p>
      <p class="row">{tables.map(([file, word]) => data(file, t(word)))}</p>
      <h2>{t('exportQuery')}</h2>
      <pre dir="ltr" tabIndex={0} aria-label={t('exportQuery')}>{query}</pre>
      <p class="row"><button onClick={() => void navigator.clipboard.writeText(query).then(() => { told.value = t('copied'); })}>{t('copyQuery')}</button> <a href="graphiql/" target="_blank">GraphiQL</a></p>
    </>
  );
}
