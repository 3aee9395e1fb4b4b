// The first column: search, legend, filters, clocks.
import { t } from '../i18n/words';
import { address, go } from '../state/address';
import { Clocks } from './Clocks';
import { Filters } from './Filters';
import { Legend } from './Legend';
import { SearchBox } from './SearchBox';
import './find.css';

export function Find() {
  const { hide } = address.value;
  return (
    <>
      <SearchBox />
      {hide.length > 0 && <button class="link" onClick={() => go({ hide: [] })}>{t('showHidden', { n: hide.length })}</button>}
      <Legend />
      <Filters />
      <Clocks />
    </>
  );
}
