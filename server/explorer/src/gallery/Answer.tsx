// An answer of any query, to be read: things by their names, relations in words, quotes in their own direction, the rest as it is.
import type { ComponentChildren } from 'preact';
import { date, isWord, langOf, t } from '../i18n/words';
import { isRelationType, phrase } from '../phrases/phrase';
import { go, lang } from '../state/address';
import { familyOf } from '../theme/encoding';
import { ThingMark } from '../theme/Mark';
import type { NodeType, RelationType } from '../api/gen';
import fields from './fields.ar.json';

type Fields = Record<string, unknown>;
const isObject = (v: unknown): v is Fields => v !== null && typeof v === 'object' && !Array.isArray(v);

/** The kind of thing that an id names; undefined for claims, relations and articles. */
function kindOf(id: unknown): NodeType | undefined {
  const [, kind] = /^(country|leader|person|organization|agreement|exercise|event|place):/.exec(String(id)) ?? [];
  return kind?.toUpperCase() as NodeType | undefined;
}

/** Where the page behind this one of an answer's list begins, where there is one. */
export function nextOf(value: unknown): string | undefined {
  if (!value || typeof value !== 'object') return;
  const { hasNextPage, endCursor } = value as Fields;
  return hasNextPage ? String(endCursor) : Object.values(value).map(nextOf).find(Boolean);
}

/** The ids of the things that an answer speaks of, in its order. */
export function thingsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const v of value) thingsIn(v, found);
  else if (isObject(value)) {
    if (kindOf(value.id)) found.add(String(value.id));
    for (const v of Object.values(value)) thingsIn(v, found);
  }
  return found;
}

export function Answer({ value }: { value: unknown }) {
  if (Array.isArray(value)) return <Several values={value} />;
  if (!isObject(value)) return <Plain value={value} />;
  const { head, rest } = headed(value);
  const fields = Object.entries(rest).filter(([name, v]) => v !== null && name !== 'pageInfo'); // the question asks for the next page
  if (!head && fields.length === 1) return <Answer value={fields[0]![1]} />; // a name around an answer says nothing
  const short = fields.filter(([, v]) => isShort(v));
  return (
    <div class="answer">
      <div>{head} {short.map(([field, v]) => <span key={field} class="fact"><Label field={field} /> <Answer value={v} /></span>)}</div>
      {fields.filter(([, v]) => !isShort(v)).map(([field, v]) => <div key={field} class="within">{field !== 'nodes' && <Label field={field} />}<Answer value={v} /></div>)}
    </div>
  );
}

function Several({ values }: { values: unknown[] }) {
  if (!values.length) return <span class="muted">{t('none')}</span>;
  if (values.every(isShort)) return <span>{values.map((v, i) => <span key={i} class="fact"><Answer value={v} /></span>)}</span>;
  return <ol class="answers">{values.map((v, i) => <li key={i}><Answer value={v} /></li>)}</ol>;
}

/** Whether a value fits in a line: no more than a thing. */
const isShort = (v: unknown): boolean => (Array.isArray(v) ? false : !isObject(v) || (!!headed(v).head && !Object.keys(headed(v).rest).length));

const named = (f: Fields): string => String((lang.value === 'ar' && f.arabic) || f.name);

/** What an object is, to be said first: a thing, a relation, a quote, a name; and what else it has. */
function headed(of: Fields): { head: ComponentChildren; rest: Fields } {
  const { id, name, arabic, quote, type, said, from, to, other, ...rest } = of;
  const kind = kindOf(id);
  const relation = isRelationType(type) ? phrase(type) : undefined;
  if (kind && name) {
    const ends = { ...(type !== undefined && { type }), ...(from !== undefined && { from }), ...(to !== undefined && { to }), ...(other !== undefined && { other }) };
    return { head: <button class="name" onClick={() => go({ select: [String(id)] })}><ThingMark type={kind} /> <bdi>{named(of)}</bdi></button>, rest: { ...rest, ...ends } };
  }
  if (relation && ((from && to) || other)) {
    const says = <span class={familyOf(type as RelationType)}>{relation}</span>;
    if (!from && isObject(said) && isObject(other)) return { head: <button class={`name ${familyOf(type as RelationType)}`} onClick={() => go({ select: [String(other.id)] })}>{String(said[lang.value])}</button>, rest };
    return { head: <>{from ? <Answer value={from} /> : null} {says} {<Answer value={to ?? other} />}</>, rest: id ? { id, ...rest } : rest };
  }
  const all = { ...of };
  if (quote) {
    delete all.quote;
    if (isObject(of.article) && of.article.kind === 'TABLE') return { head: null, rest: all }; // its row is for machines
    return { head: <q dir="auto" lang={langOf(String(quote))}>{String(quote)}</q>, rest: all };
  }
  if (name) {
    delete all.name;
    delete all.arabic;
    return { head: <bdi>{named(of)}</bdi>, rest: all };
  }
  return { head: null, rest: all };
}

const arabic: Record<string, string> = fields;

/** The name of a field of the answer; in Arabic as it is in English where a query of somebody's own asks what the saved ones do not. */
function Label({ field }: { field: string }) {
  const words = lang.value === 'ar' ? arabic[field] : undefined;
  return words ? <span class="label">{words}</span> : <span class="label" lang="en" dir="ltr">{field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()}</span>;
}

function Plain({ value }: { value: unknown }) {
  const text = String(value);
  if (/^relation:/.test(text)) return <button class="link" onClick={() => go({ select: [text] })}>{t('evidence')}</button>;
  if (/^article:/.test(text)) return <button class="link" onClick={() => go({ article: text, select: [] })}>{t('openArticle')}</button>;
  if (/^\d{4}(-\d\d){0,2}$/.test(text)) return <bdi>{date(text)}</bdi>;
  if (typeof value === 'boolean') return <>{t(value ? 'yes' : 'no')}</>;
  if (isRelationType(text)) return <>{phrase(text)}</>;
  if (/^[A-Z_]+$/.test(text) && isWord(text)) return <>{t(text)}</>;
  if (/^[A-Z_]+$/.test(text) && lang.value === 'ar') return <bdi>{arabic[text.toLowerCase()] ?? text}</bdi>;
  return <bdi>{typeof value === 'number' ? Math.round(value * 1000) / 1000 : text}</bdi>;
}
