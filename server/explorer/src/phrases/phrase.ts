// What a relation says, in the words of the chosen language.
import type { RelationType } from '../api/gen';
import { nameOf, t } from '../i18n/words';
import { lang } from '../state/address';
import type { Link, Thing } from '../state/picture';
import ar from './ar.json';
import en from './en.json';
import genders from './gender.json';
import passiveArabic from './passive.ar.json';
import passiveEnglish from './passive.en.json';

/** Each in Arabic of a masculine and of a feminine subject. */
const arabic: Record<RelationType, string[]> = ar;
const english: Record<RelationType, string> = en;

/** All types of relation, in the order of the ontology. */
export const relationTypes = Object.keys(en) as RelationType[];

/** Whether a text is the name of a type of relation. */
export const isRelationType = (text: unknown): text is RelationType => typeof text === 'string' && text in english;

/** Whether a thing is spoken of as feminine in Arabic: people as they are, countries but for a few, all else by the first word of its name. */
function feminine(thing: Thing): boolean {
  if ('gender' in thing) return thing.gender === 'FEMALE';
  if (thing.type === 'COUNTRY') return !genders.masculineCountries.includes(thing.id.replace('country:', ''));
  const head = nameOf(thing.names, 'ar').split(' ')[0]!.replace(/^ال/, '');
  if (thing.type === 'PLACE') return !genders.masculinePlaces.includes(head);
  return genders.feminineHeads.includes(head) || genders.feminineEndings.some((e) => head.endsWith(e));
}

/** The words between the two ends of a relation; in Arabic as they go with its subject, where that is given. */
export const phrase = (type: RelationType, subject?: Thing | null): string =>
  lang.value === 'en' ? english[type] : arabic[type][subject && feminine(subject) ? 1 : 0]!;

/** The words between the two ends of a relation told from the end that it goes to; those of a symmetric one are the same from either. */
function passive(type: RelationType, subject: Thing): string {
  if (!(type in passiveEnglish)) return phrase(type, subject);
  const told = type as keyof typeof passiveEnglish;
  return lang.value === 'en' ? passiveEnglish[told] : passiveArabic[told][feminine(subject) ? 1 : 0]!;
}

/** A relation as it is told of one of its ends: that end, the words between, the other end. */
export function toldOf(link: Link, end?: string): [Thing, string, Thing] {
  const [from, to] = [link.from!, link.to!];
  return end === to.id && end !== from.id ? [to, passive(link.type, to), from] : [from, phrase(link.type, from), to];
}

/** What a relation says of its two ends, and its status where it is not simply so. */
export function said(link: Link): string {
  const words = phrase(link.type, link.from);
  return link.status === 'ACTUAL' ? words : `${words} (${t(link.status)})`;
}

/** A relation in words, its names kept apart from what stands around them. */
export const sentence = (link: Link): string => `\u2068${nameOf(link.from!.names)}\u2069 ${said(link)} \u2068${nameOf(link.to!.names)}\u2069`;
