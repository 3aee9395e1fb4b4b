// What a failure says to a person.
import { Failure } from '../api/client';
import { t, type Word } from '../i18n/words';

/** A sentence of the page for each code, and whether the server's own words say more. */
const sentences: Record<string, [Word, boolean]> = {
  OFFLINE: ['offlineText', false], SIGN_IN: ['signIn', false], UNKNOWN: ['noAnswer', true], INTERNAL: ['wentWrong', false], UNAVAILABLE: ['storeAway', false],
  TIMEOUT: ['tookTooLong', false], RATE_LIMITED: ['tooOften', false], LIMIT_EXCEEDED: ['overLimit', true], FORBIDDEN: ['forbidden', true],
  NOT_FOUND: ['notFound', true], BAD_ARTICLE: ['badArticle', true], BAD_URL: ['badAddress', true], BAD_DATE: ['badDate', true],
  BAD_DECISION: ['badDecision', true], BAD_REQUEST: ['badRequest', true], BAD_CURSOR: ['badRequest', true],
};

/** A failure in the page's language; the server's words, which are English, stand behind in a direction of their own. */
export function said(code: string, message: string): string {
  const [word, more] = sentences[code] ?? sentences['UNKNOWN']!;
  return more && message ? `${t(word)} ${t('itsWords', { message: `\u2068${message}\u2069` })}` : t(word);
}

export const reason = (e: unknown): string => (e instanceof Failure ? said(e.code, e.message) : String(e));
