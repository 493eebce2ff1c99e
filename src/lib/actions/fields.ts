import type { Action } from './action.ts';

/** Where people say which further fields the records of the network have. */
export const defineFields: Action = {
  id: 'fields/define',
  label: 'action.ownFields',
  group: 'edit',
  keys: [],
  allowed: () => true,
  run(session) {
    session.ownFields = session.selectedEngagements.length > 0 ? 'engagements' : 'parties';
  }
};

/** Where people add services to those of the table. */
export const defineServices: Action = {
  id: 'services/define',
  label: 'action.ownServices',
  group: 'edit',
  keys: [],
  allowed: () => true,
  run: (session) => (session.ownServices = true)
};
