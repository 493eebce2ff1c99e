import type { Role } from '#lib/domain/derive/chains.ts';
import { partyName } from '#lib/domain/naming.ts';
import type { Engagement, Party } from '#lib/domain/records.ts';
import { isServiceCode } from '#lib/domain/services.ts';
import { cardHeight, cardInset, cardWidth, mostCardWidth, tallCardHeight } from './geometry.ts';
import type { Paint } from './look/look.ts';
import { breakLines, seenPart, shorten, shortNameOf } from './labels.ts';
import type { Font, TextMeasure } from './measure.ts';
import { fonts } from './measure.ts';
import type { Badge, Card, Point, Tag, TaggedRole } from './scene.ts';
import { amountOf } from './scale.ts';
import type { View } from './view.ts';

/** What a card is made from; `serves` are the engagements in which the party is the provider. */
export interface CardSource {
  readonly party: Party;
  readonly at: Point;
  readonly roles: readonly Role[];
  readonly serves: readonly Engagement[];
  readonly paint?: Paint | undefined;
}

/** Left of the name stands an icon, except for the commonest kind. */
export const iconRoom = 20;

const endRoom = 8;
const factsEndRoom = 4;
/** Between a badge and what is left of it. */
const badgeRoom = 4;
/** Names of a small scale are drawn at twice the size or less. */
const shortNameFont: Font = { size: 22, weight: 600 };

export function cardOf(source: CardSource, view: View, measure: TextMeasure): Card {
  const { party, at, roles, paint = {} } = source;
  const name = seenPart(partyName(party, view.language));
  const left = cardInset + (hasIcon(party.kind) ? iconRoom : 0);
  const badge = badgeOf(paint.badge, measure);
  const right = badge ? badge.width + badgeRoom : 0;
  const shape = sized(shapeFor(name, left, right, measure), paint.size);
  const tag = tagOf(roles, view, measure);
  return {
    id: party.id,
    x: at.x,
    y: at.y,
    ...shape,
    kind: party.kind,
    name,
    shortName: shortNameOf(name, shape.width - 16, widthIn(shortNameFont, measure)),
    facts: factsOf(source, view, shape.width - cardInset - factsEndRoom - right, measure),
    roles,
    ...(tag && { tag }),
    ...(badge && { badge }),
    ...(paint.colour && { colour: paint.colour }),
    ...(paint.solid && { solid: paint.solid }),
    ...(paint.shape && { shape: paint.shape }),
    ...(paint.out === 'dim' && { dim: true as const })
  };
}

export function hasIcon(kind: Party['kind']): boolean {
  return kind !== 'company' && kind !== 'unknown';
}

/** One line if the usual width holds it, else two; wider only when two lines are too few. */
function shapeFor(
  name: string,
  left: number,
  right: number,
  measure: TextMeasure
): Pick<Card, 'width' | 'height' | 'nameLines'> {
  const widthOf = widthIn(fonts.name, measure);
  const broken = (width: number) =>
    breakLines(name, { width: width - left - endRoom - right, lines: 2, widthOf });
  let [width, nameLines] = [cardWidth, broken(cardWidth)];
  while (width < mostCardWidth && nameLines.some((line) => line.endsWith('…'))) {
    width += 10;
    nameLines = broken(width);
  }
  return { width, height: nameLines.length > 1 ? tallCardHeight : cardHeight, nameLines };
}

/** A larger card has the same text and more room around it. */
function sized<S extends Pick<Card, 'width' | 'height'>>(shape: S, factor = 1): S {
  const width = Math.round((shape.width * (1 + (factor - 1) * 0.6)) / 2) * 2;
  const height = Math.round((shape.height * factor) / 2) * 2;
  return { ...shape, width: Math.min(width, mostCardWidth), height };
}

const longestBadge = 44;

function badgeOf(text: string | undefined, measure: TextMeasure): Badge | undefined {
  if (text === undefined || text === '') return undefined;
  const short = shorten(text, longestBadge, widthIn(fonts.tag, measure));
  return { text: short, width: Math.max(Math.ceil(measure.width(short, fonts.tag)) + 10, 20) };
}

/** Only the first role that has a tag is shown; the others stand in the inspector. */
function tagOf(roles: readonly Role[], view: View, measure: TextMeasure): Tag | undefined {
  const role = (['terminalClient', 'prime'] as TaggedRole[]).find((r) => roles.includes(r));
  if (!role) return undefined;
  const text = view.words.role(role);
  return { role, text, width: Math.ceil(measure.width(text, fonts.tag)) + 14 };
}

function factsOf(
  { party, serves, paint }: CardSource,
  view: View,
  width: number,
  measure: TextMeasure
): string {
  const facts =
    paint?.label === undefined
      ? [countryName(party.country, view), serviceName(serves, view)]
      : [paint.label];
  const text = facts.filter((fact) => fact !== undefined && fact !== '').join(' · ');
  return shorten(text, width, widthIn(factsFont(view), measure));
}

export function factsFont(view: Pick<View, 'language'>): Font {
  return view.language === 'zh-Hans' ? fonts.factsZh : fonts.facts;
}

/** The service that the party is paid most for. */
function serviceName(serves: readonly Engagement[], view: View): string | undefined {
  const amount = (engagement: Engagement) => amountOf(engagement)?.amount ?? 0;
  const byAmount = [...serves].sort((a, b) => amount(b) - amount(a) || (a.id < b.id ? -1 : 1));
  for (const { serviceItems } of byAmount) {
    const names = (serviceItems ?? [])
      .filter(isServiceCode)
      .map((code) => view.words.service(code));
    const name = names.find((text) => text !== undefined && text !== '');
    if (name !== undefined) return name;
  }
  return undefined;
}

const chineseRegions = new Intl.DisplayNames(['zh-Hans'], { type: 'region', fallback: 'code' });

function countryName(code: string | undefined, { language }: View): string | undefined {
  if (code === undefined || language === 'en') return code;
  return /^[A-Za-z]{2}$/.test(code) ? chineseRegions.of(code) : code;
}

export function widthIn(font: Font, measure: TextMeasure): (text: string) => number {
  return (text) => measure.width(text, font);
}
