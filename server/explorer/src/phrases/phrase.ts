// What a relation says, in the words of the chosen language.
import type { RelationType } from '../api/gen';
import { lang } from '../state/address';
import ar from './ar.json';
import en from './en.json';

const phrases: Record<'ar' | 'en', Record<RelationType, string>> = { ar, en };

/** The words between the two ends of a relation. */
export const phrase = (type: RelationType): string => phrases[lang.value][type];
