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
