// The words of the page in the chosen language, and names, numbers and dates as that language writes them.
import { computed } from '@preact/signals';
import { lang, type Lang } from '../state/address';
import ar from './ar.json';
import arabicCounts from './counts.ar.json';
import englishCounts from './counts.en.json';
import en from './en.json';

export type Word = keyof typeof en;
const words: Record<Lang, Record<Word, string>> = { ar, en };

/** A word or sentence of the page, its {places} filled. */
export function t(word: Word, fill: Record<string, string | number> = {}): string {
  return words[lang.value][word].replace(/\{(\w+)\}/g, (_, k: string) => String(fill[k] ?? ''));
}

const counts: Record<Lang, Record<keyof typeof englishCounts, { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>> = { ar: arabicCounts, en: englishCounts };

/** So many of something, as the language counts: "1 thing", "3 things". */
export function count(what: keyof typeof englishCounts, n: number): string {
  const forms = counts[lang.value][what];
  return (forms[new Intl.PluralRules(lang.value).select(n)] ?? forms.other).replace('{n}', String(n));
}

/** Whether a text names a word of the page. */
export const isWord = (text: string): text is Word => text in en;

/** The direction of the page. */
export const direction = computed<'rtl' | 'ltr'>(() => (lang.value === 'ar' ? 'rtl' : 'ltr'));

/** A name in the chosen language, or in the other where it has none in this one. */
export function nameOf(of: { ar?: string | null; en?: string | null }, l: Lang = lang.value): string {
  return (l === 'ar' ? (of.ar ?? of.en) : (of.en ?? of.ar)) ?? '';
}

/** The language in which a text is written, by its letters. */
export const langOf = (text: string): Lang => (/\p{Script=Arabic}/u.test(text) ? 'ar' : 'en');

/** A language by its name in the chosen one. */
export const languageName = (code: string): string => (code ? (new Intl.DisplayNames(lang.value, { type: 'language' }).of(code) ?? code) : '');

/** A date as coarse as it is known: "September 2021". Figures are European in both languages, as in most Arabic news. */
export function date(partial: string | null | undefined): string {
  if (!partial) return '';
  const [y = '', m, d] = partial.slice(0, 10).split('-');
  if (!m) return y;
  return new Intl.DateTimeFormat(lang.value === 'ar' ? 'ar-u-nu-latn-ca-gregory' : 'en-GB', {
    year: 'numeric', month: 'long', timeZone: 'UTC', ...(d && { day: 'numeric' }),
  }).format(Date.UTC(+y, +m - 1, d ? +d : 1));
}

/** When a relation held, as far as is known; of a state that goes on, since when. */
export function period(of: { start?: string | null; end?: string | null; lasting?: boolean }): string {
  const from = date(of.start);
  const to = date(of.end);
  if (of.lasting && from && !to) return t('since', { date: from });
  return from && to && from !== to ? `${from} – ${to}` : from || (to && `– ${to}`);
}
