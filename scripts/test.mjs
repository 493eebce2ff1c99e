// npm test: everything that must hold before a commit. Syntax of old Nodes until the version is checked.

import { requireNode } from './node-version.mjs';

requireNode();
import('./test-all.mjs').catch(function (error) {
  console.error(error);
  process.exitCode = 1;
});
