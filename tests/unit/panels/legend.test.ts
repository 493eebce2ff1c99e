import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage, t } from '#lib/i18n/index.svelte.ts';
import { legendGroups, legendOfSession } from '#lib/panels/legend/entries.ts';
import { lookOf } from '#lib/scene/look/look.ts';
import { legendOf } from '#lib/scene/look/legend.ts';
import type { EngagementId } from '#lib/domain/ids.ts';
import { svgOf, pictureSize } from '#lib/state/picture.ts';
import { network } from '../../support/diagrams.ts';
import { openedSession } from '../../support/session.ts';

const diagram = network(['bank > prime > cloud', 'bank > other', 'other > office'], {
  'bank > prime': { serviceItems: ['ITO'], value: { amount: 5 } },
  'prime > cloud': { serviceItems: ['BPO'], status: 'planned', supportsInferred: true },
  'bank > other': { serviceItems: ['KPO'], status: 'ended' }
});

afterEach(() => {
  setLanguage('en');
});

function opened() {
  const { session } = openedSession(diagram);
  session.scene.look({
    ...lookOf(undefined),
    rules: [{ when: [], by: { channel: 'colour', field: 'role' } }]
  });
  return session;
}

describe.each(['en', 'zh-Hans'] as const)('a legend in words, %s', (language) => {
  it('has an entry for everything that the legend holds, and no other', () => {
    setLanguage(language);
    const session = opened();
    const { scene, painted, looks } = session.scene;
    const legend = legendOf(scene, painted, looks);
    const rules = [{ when: [], by: { channel: 'colour' as const, field: 'role' } }];
    const groups = legendGroups(legend, rules, diagram);
    const ids = groups.flatMap(({ entries }) => entries.map(({ id }) => id));
    const expected = [
      ...legend.rules.flatMap(({ entries }) => entries.map(({ id }) => id)),
      ...legend.services.map(({ service }) => `service ${service}`),
      ...legend.stitches.map(({ service }) => `stitch ${service}`),
      ...(legend.width ? ['width'] : []),
      ...(legend.dim ? ['dim'] : []),
      ...legend.roles.map((role) => `role ${role}`),
      ...legend.kinds.filter((kind) => kind !== 'company').map((kind) => `kind ${kind}`),
      ...legend.statuses.filter((status) => status !== 'active').map((each) => `status ${each}`),
      ...(legend.inferred ? ['inferred'] : [])
    ];
    expect(legend.rules[0]?.entries.length).toBeGreaterThan(0);
    expect(legend.statuses).toContain('planned');
    expect(ids).toEqual(expected);
    for (const { entries } of groups) for (const { words } of entries) expect(words).not.toBe('');
  });

  it('stands in a saved picture as it stands on the screen, and counts in its size', () => {
    setLanguage(language);
    const session = opened();
    const legend = legendOfSession(session);
    const pictured = { scene: session.scene.scene, legend };
    const options = { background: true, theme: 'light', legend: true } as const;
    const svg = svgOf(pictured, options);
    const words = legend.flatMap(({ entries }) => entries.map((entry) => entry.words));
    expect(words).toContain(t('legend.width'));
    const drawn = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(drawn.slice(-words.length)).toEqual(words);
    const bare = pictureSize(svgOf(pictured, { ...options, legend: false }), 2);
    expect(pictureSize(svg, 2).height).toBeGreaterThan(bare.height);
  });
});

describe('the legend of what is computed', () => {
  it('names the states that some thread is in, and no other', () => {
    const { session } = openedSession(diagram);
    session.workspace = 'govern';
    const look = { colour: 'fit-missing', line: 'dotted', mark: 'open', value: '' } as const;
    session.scene.give({ looks: new Map([['bank > prime' as EngagementId, look]]) });
    const [fit] = legendOfSession(session);
    expect(fit).toMatchObject({ id: 'fit', entries: [{ id: 'open' }] });
  });
});
