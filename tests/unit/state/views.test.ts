import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { put } from '#lib/domain/edit.ts';
import type { ViewId } from '#lib/domain/ids.ts';
import { FakeStorage } from '../../support/browser.ts';
import { network } from '../../support/diagrams.ts';
import { openedSession } from '../../support/session.ts';

const german = 'view-german' as ViewId;
const sample = network(['client > prime > sub']);
const withView = put(sample, 'views', {
  id: german,
  name: 'German',
  filters: [{ on: 'parties', field: 'text', test: 'contains', value: 'prime' }]
});

let tab: FakeStorage;

beforeEach(() => {
  tab = new FakeStorage();
  vi.stubGlobal('sessionStorage', tab);
});
afterEach(() => vi.unstubAllGlobals());

it('a tab that is loaded anew looks through the view that was chosen in it', () => {
  openedSession(withView).session.views.choose(german);
  const again = openedSession(withView).session;
  expect(again.views.active?.name).toBe('German');
  expect(again.scene.scene.cards.size).toBe(1);
  again.views.choose(undefined);
  expect(openedSession(withView).session.views.active).toBeUndefined();
});

it('another tab, one whose view is gone, or one that keeps nothing shows the whole network', () => {
  openedSession(withView).session.views.choose(german);
  expect(openedSession(sample).session.views.active).toBeUndefined();
  vi.stubGlobal('sessionStorage', new FakeStorage());
  expect(openedSession(withView).session.views.active).toBeUndefined();
  vi.stubGlobal('sessionStorage', undefined);
  const { session } = openedSession(withView);
  session.views.choose(german);
  expect(session.views.active?.name).toBe('German');
});

it('a view keeps which lines the numbers count, brings them back, and draws what is not drawn by itself', () => {
  const { session } = openedSession(withView);
  const { views } = session;
  expect(session.around.ownership).toBe(false);
  views.choose(german);
  views.layer = { of: 'ownership' };
  expect(session.around.ownership).toBe(true);
  expect(views.changed).toBe(true);
  views.save();
  expect(views.changed).toBe(false);
  expect(session.diagram.views.get(german)?.layer).toEqual({ of: 'ownership' });

  views.choose(undefined);
  expect(views.layer).toBeUndefined();
  views.layer = { of: 'engagements', serviceClass: 'ITO' };
  views.saveAs('By class');
  expect(views.active).toMatchObject({ layer: { of: 'engagements', serviceClass: 'ITO' } });

  const again = openedSession(session.diagram).session;
  again.views.choose(german);
  expect(again.views.layer).toEqual({ of: 'ownership' });
  expect(again.around.ownership).toBe(true);
  again.views.layer = undefined;
  again.views.save();
  expect('layer' in (again.diagram.views.get(german) ?? {})).toBe(false);
});
