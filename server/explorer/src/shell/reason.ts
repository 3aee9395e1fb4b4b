// What a failure says to a person.
import { Failure } from '../api/client';
import { t } from '../i18n/words';

export function reason(e: unknown): string {
  if (!(e instanceof Failure)) return String(e);
  if (e.code === 'OFFLINE') return t('offlineText');
  if (e.code === 'SIGN_IN') return t('signIn');
  if (e.code === 'FORBIDDEN') return t('forbidden', { message: e.message });
  return `${t('failed')}: ${e.message}`;
}
