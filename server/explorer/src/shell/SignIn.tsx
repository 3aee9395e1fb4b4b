// Asks for a key where the server wants one.
import { useState } from 'preact/hooks';
import { key, takeKey, wanted } from '../api/key';
import { t } from '../i18n/words';
import { reload } from '../state/picture';

export function SignIn() {
  const [given, setGiven] = useState('');
  if (!wanted.value) return null;
  const take = (e: Event) => { e.preventDefault(); takeKey(given.trim()); reload(); };
  return (
    <div class="notice sign-in" role="dialog" aria-labelledby="sign-in">
      <form class="stack" onSubmit={take}>
        <h2 id="sign-in">{t('signInTitle')}</h2>
        <p>{t(key.value ? 'signInOther' : 'signIn')}</p>
        <label>{t('signInKey')} <input type="password" dir="ltr" autocomplete="off" required value={given} onInput={(e) => setGiven(e.currentTarget.value)} ref={(e) => e?.focus()} /></label>
        <p class="muted small">{t('signInKept')}</p>
        <p class="row"><button class="primary">{t('signInGo')}</button> <button type="button" onClick={() => { wanted.value = ''; }}>{t('close')}</button></p>
      </form>
    </div>
  );
}

/** Forgets the key. */
export function SignOut() {
  if (!key.value) return null;
  return <button class="plain" onClick={() => { takeKey(''); reload(); }}>{t('signOut')}</button>;
}
