// npm start: from a fresh clone to a running app. Syntax of old Nodes until the version is checked.

import { requireNode } from './node-version.mjs';

requireNode();
import('./start-app.mjs').catch(function (error) {
  console.error(error);
  process.exitCode = 1;
});
