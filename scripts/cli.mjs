// npm run -s cli -- <command>: the command line. Syntax of old Nodes until the version is checked.

import { requireNode } from './node-version.mjs';

requireNode();
import('./cli-run.mjs').catch(function (error) {
  console.error(error);
  process.exitCode = 1;
});
