// What a relation says, in the words of the chosen language: the server's own words.
import type { RelationType } from '../api/gen';
import words from '../../../../graph/phrase/relations.json';
import { nameOf, t } from '../i18n/words';
import { lang } from '../state/address';
import { ego, type Link, type Thing } from '../state/picture';

/** Told of the end that a relation goes out from, and of the other where that differs; in Arabic of a masculine and of a feminine subject. */
const phrases: Record<RelationType, { en: string[]; ar: string[][] }> = words;

/** All types of relation, in the order of the ontology. */
export const relationTypes = Object.keys(words) as RelationType[];

/** Whether a text is the name of a type of relation. */
export const isRelationType = (text: unknown): text is RelationType => typeof text === 'string' && text in phrases;

/** The words between the two ends of a relation, as they go with the one that is told of: that which it goes out from, or the other where the words are passive. */
export function phrase(type: RelationType, subject?: Thing | null, passive = false): string {
  const { en, ar } = phrases[type];
  const told = passive ? en.length - 1 : 0;
  return lang.value === 'en' ? en[told]! : ar[told]![subject?.feminine ? 1 : 0]!;
}

/** A relation as it is told of one of its ends: that end, the words between, the other end. Without an end it is told of the one that the picture stands around. */
export function toldOf(link: Link, end = ego.value): [subject: Thing, words: string, object: Thing] {
  const [from, to] = [link.from!, link.to!];
  return end === to.id && end !== from.id ? [to, phrase(link.type, to, true), from] : [from, phrase(link.type, from), to];
}

/** What a relation says of its two ends, and its status where it is not simply so. */
export const said = (link: Link): string => phrase(link.type, link.from) + mark(link);

const mark = ({ status }: Link): string => (status === 'ACTUAL' ? '' : ` (${t(status)})`);

/** A relation in words, told as toldOf tells it, its names kept apart from what stands around them. */
export function sentence(link: Link): string {
  const [subject, words, object] = toldOf(link);
  return `\u2068${nameOf(subject.names)}\u2069 ${words} \u2068${nameOf(object.names)}\u2069${mark(link)}`;
}
