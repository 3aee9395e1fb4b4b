// A page of rows under heads that sort. A row opens its evidence; arrow keys move between rows.
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/words';
import { address, choose, go, several } from '../state/address';
import { lit } from '../state/lit';
import { selected } from '../state/picture';
import type { Column } from './columns';

interface Props<T> {
  label: string;
  rows: T[];
  columns: Column<T>[];
  open: number; // the column whose cell opens the row
  told: (row: T) => string; // the row in words
}

export function Sheet<T extends { id: string }>({ label, rows, columns, open, told }: Props<T>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const chosen = rows.findIndex((r) => selected.value.has(r.id));
  useEffect(() => body.current?.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' }), [chosen, rows.length]);
  const keys = (e: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (!by) return;
    const buttons = [...body.current!.querySelectorAll('button')];
    buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + by]?.focus();
    e.preventDefault();
  };
  return (
    <table aria-label={label}>
      <thead><tr>{columns.map((c) => <Head key={c.key} column={c} />)}</tr></thead>
      <tbody ref={body} onKeyDown={keys}>
        {rows.map((row, i) => (
          <tr key={row.id} class={selected.value.has(row.id) ? 'chosen' : ''} onClick={(e) => choose(row.id, several(e))}
            onMouseEnter={() => { lit.value = [row.id]; }} onMouseLeave={() => { lit.value = []; }}>
            {columns.map((c, at) => (
              <td key={c.key} class={`${c.figure ? 'figure' : ''} ${c.wide ? 'desk' : ''}`}>
                {at === open
                  ? <button aria-pressed={selected.value.has(row.id)} aria-label={told(row)} tabIndex={i === Math.max(chosen, 0) ? 0 : -1}>{c.cell(row)}</button>
                  : c.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head<T>({ column: { key, word, value, figure, wide } }: { column: Column<T> }) {
  const { sort } = address.value;
  const on = sort.replace('-', '') === key;
  const down = sort.startsWith('-');
  const next = on ? (down ? key : `-${key}`) : figure ? `-${key}` : key; // figures begin with the largest
  return (
    <th scope="col" class={`${figure ? 'figure' : ''} ${wide ? 'desk' : ''}`} aria-sort={on ? (down ? 'descending' : 'ascending') : undefined}>
      {value
        ? <button class="plain" onClick={() => go({ sort: next, page: 0 }, true)}>{t(word)} <span aria-hidden="true">{on ? (down ? '▾' : '▴') : ''}</span></button>
        : t(word)}
    </th>
  );
}
