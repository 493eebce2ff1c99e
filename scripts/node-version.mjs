// Which Node this project runs on. Every entry script imports this file first, so this file and the
// entry scripts keep to the syntax of old Nodes: a Node that cannot even parse a script would never
// get to say what is wrong.

import { readFileSync } from 'node:fs';

/**
 * @param {string} text "20", "20.19" or "v20.19.0"
 * @returns {number[] | null}
 */
function parts(text) {
  const found = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(text);
  return found === null ? null : [Number(found[1]), Number(found[2] || 0), Number(found[3] || 0)];
}

/**
 * @param {number[]} have
 * @param {number[]} want
 */
function atLeast(have, want) {
  for (let i = 0; i < 3; i += 1) {
    if (have[i] !== want[i]) return Number(have[i]) > Number(want[i]);
  }
  return true;
}

/**
 * Reads an "engines" range made of `^a.b.c` and `>=a.b.c` terms joined by `||`; that is all we use.
 *
 * @param {string} range
 */
function terms(range) {
  return range.split('||').map(function (term) {
    const found = /^\s*(\^|>=)(\S+)\s*$/.exec(term);
    const from = found === null ? null : parts(String(found[2]));
    if (found === null || from === null)
      throw new Error('cannot read the engines term "' + term + '"');
    return { caret: found[1] === '^', from: from };
  });
}

/**
 * Says in one sentence why this Node cannot run the project, or null when it can.
 *
 * @param {unknown} version for example process.versions.node
 * @param {string} range the "engines" field
 * @returns {string | null}
 */
export function nodeProblem(version, range) {
  const have = typeof version === 'string' ? parts(version) : null;
  const wanted = terms(range);
  const fits =
    have !== null &&
    wanted.some(function (term) {
      return atLeast(have, term.from) && (!term.caret || have[0] === term.from[0]);
    });
  if (fits) return null;

  const lines = wanted.map(function (term) {
    const short = String(term.from[0]) + '.' + String(term.from[1]);
    return term.caret ? short + ' or newer within ' + String(term.from[0]) : short + ' or newer';
  });
  const need = 'Sourceloom needs Node.js ' + lines.join(', or ');
  const here =
    have === null ? 'the version of this runtime cannot be told' : 'this is ' + have.join('.');
  return (
    need +
    ', but ' +
    here +
    ': install the current LTS release from https://nodejs.org (with nvm: "nvm install --lts"), open a new terminal and run the same command again.'
  );
}

/** Ends the process with that sentence when the running Node does not fit. */
export function requireNode() {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const problem = nodeProblem(process.versions.node, manifest.engines.node);
  if (problem === null) return;
  console.error(problem);
  process.exit(1);
}
