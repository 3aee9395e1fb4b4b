// The page.
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/page.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { direction, t } from './i18n/words';
import { Page } from './shell/Page';
import { lang } from './state/address';
import { theme } from './theme/encoding';

effect(() => {
  const root = document.documentElement;
  root.lang = lang.value;
  root.dir = direction.value;
  root.dataset.theme = theme.value;
  document.title = `${t('name')} · ${t('tagline')}`;
});
render(<Page />, document.getElementById('explorer')!);
