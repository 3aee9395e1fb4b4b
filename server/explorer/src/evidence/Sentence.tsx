// A relation as a sentence: who, what, whom, and when.
import { nameOf, period } from '../i18n/words';
import { phrase } from '../phrases/phrase';
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

/** A relation in words; of one thing, only what is said of it and the other. */
export function Sentence({ link }: { link: Link }) {
  const family = familyOf(link.type);
  return (
    <span class="relation">
      {link.from && <Name thing={link.from} />} <span class={family}>{phrase(link.type)}</span> {link.to && <Name thing={link.to} />}
    </span>
  );
}

/** A relation as a line of a list, which opens its evidence. */
export function RelationLine({ link, of }: { link: Link; of?: string }) {
  const family = familyOf(link.type);
  const [from, to] = link.symmetric && link.to!.id === of ? [link.to!, link.from!] : [link.from!, link.to!];
  const text = [from.id === of ? '' : nameOf(from.names), phrase(link.type), to.id === of ? '' : nameOf(to.names)];
  return (
    <li>
      <button class="relation-line" onClick={() => go({ select: [link.id] })}>
        <LineMark family={family} status={link.status} double={link.tableCount > 0} contradicted={link.contradicted} />
        <span>{text.filter(Boolean).map((x, i) => <>{i > 0 && ' '}<bdi>{x}</bdi></>)} <span class="muted">{period(link)}</span></span>
      </button>
    </li>
  );
}
