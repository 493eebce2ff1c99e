import type { Action } from './action.ts';

const zoomStep = 1.25;

export const zoomIn: Action = {
  id: 'view/zoom-in',
  label: 'action.zoomIn',
  group: 'view',
  icon: 'plus',
  keys: ['+', '='],
  allowed: () => true,
  run: (session) => {
    session.zoomBy(zoomStep);
  }
};

export const zoomOut: Action = {
  id: 'view/zoom-out',
  label: 'action.zoomOut',
  group: 'view',
  icon: 'minus',
  keys: ['-'],
  allowed: () => true,
  run: (session) => {
    session.zoomBy(1 / zoomStep);
  }
};

export const zoomReset: Action = {
  id: 'view/zoom-reset',
  label: 'action.zoomReset',
  group: 'view',
  keys: ['0'],
  allowed: () => true,
  run: (session) => {
    session.zoomBy(1 / (session.camera?.zoom ?? 1));
  }
};

export const fit: Action = {
  id: 'view/fit',
  label: 'action.fit',
  group: 'view',
  icon: 'fit',
  keys: ['shift+1'],
  menu: ['canvas'],
  allowed: (session) => session.diagram.parties.size > 0,
  run: (session) => {
    session.fit();
  }
};

/** Ways to arrange the parties, in the place of the inspector. */
export const showLayout: Action = {
  id: 'view/layout',
  label: 'action.layout',
  group: 'view',
  icon: 'layout',
  keys: ['l'],
  allowed: ({ editor }) => !editor.readOnly,
  run: (session) => {
    session.workspace = 'draw';
    session.panel = session.panel === 'layout' ? undefined : 'layout';
  }
};

export const fitSelection: Action = {
  id: 'view/fit-selection',
  label: 'action.fitSelection',
  group: 'view',
  keys: ['shift+2'],
  menu: ['party', 'engagement'],
  allowed: (session) => session.selection.size > 0,
  run: (session) => {
    session.fitSelection();
  }
};

/** The drawing as a tree of chains, for those who read rather than see. */
export const showOutline: Action = {
  id: 'view/outline',
  label: 'action.outline',
  group: 'view',
  icon: 'outline',
  keys: ['o'],
  allowed: () => true,
  run: (session) => {
    session.outline = !session.outline;
  }
};

/** Whom the drawing shows, and how, in the place of the inspector. */
export const showViews: Action = {
  id: 'view/views',
  label: 'action.views',
  group: 'view',
  icon: 'filter',
  keys: ['shift+v'],
  allowed: () => true,
  run: (session) => {
    session.workspace = 'draw';
    session.panel = session.panel === 'views' ? undefined : 'views';
  }
};

/** Nobody is left out any more. */
export const showAll: Action = {
  id: 'view/show-all',
  label: 'action.showAll',
  group: 'view',
  keys: ['shift+a'],
  allowed: ({ views }) => views.filters,
  run: ({ views }) => {
    views.clear();
  }
};

/** The governance of the network as a page to print, in a window of its own. */
export const showReport: Action = {
  id: 'view/report',
  label: 'action.report',
  group: 'view',
  keys: [],
  allowed: () => true,
  run: (session) => {
    session.paper = 'report';
  }
};

/** What the rules found, in the place of the inspector. */
export const showProblems: Action = {
  id: 'view/problems',
  label: 'action.problems',
  group: 'view',
  keys: ['p'],
  allowed: () => true,
  run: (session) => {
    session.workspace = 'draw';
    session.panel = session.panel === 'problems' ? undefined : 'problems';
  }
};
