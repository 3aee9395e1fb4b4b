// A relation as a sentence: who, what, whom, and when.
import { nameOf, period, t } from '../i18n/words';
import { phrase, toldOf } from '../phrases/phrase';
import { go } from '../state/address';
import type { Link, Thing } from '../state/picture';
import { familyOf } from '../theme/encoding';
import { LineMark, ThingMark } from '../theme/Mark';

export function Name({ thing }: { thing: Thing }) {
  return (
    <button class="name" onClick={() => go({ select: [thing.id] })}>
      <ThingMark type={thing.type} /> <bdi>{nameOf(thing.names)}</bdi>
    </button>
  );
}

/** A relation in words. */
export function Sentence({ link }: { link: Link }) {
  const family = familyOf(link.type);
  return (
    <span class="relation">
      {link.from && <Name thing={link.from} />} <span class={family}>{phrase(link.type, link.from)}</span> {link.to && <Name thing={link.to} />}
    </span>
  );
}

/** A relation as a line of a list, which opens its evidence; told of one of its ends, where that is given. */
export function RelationLine({ link, end }: { link: Link; end?: string }) {
  const [subject, words, object] = toldOf(link, end);
  return (
    <li>
      <button class="relation-line" onClick={() => go({ select: [link.id] })}>
        <LineMark family={familyOf(link.type)} status={link.status} double={link.tableCount > 0} contradicted={link.contradicted} />
        <span><bdi>{nameOf(subject.names)}</bdi> {words} <bdi>{nameOf(object.names)}</bdi> <span class="hidden">{t(link.status)}</span> <span class="muted">{period(link)}</span></span>
      </button>
    </li>
  );
}
