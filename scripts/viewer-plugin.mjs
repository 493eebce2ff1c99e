// Builds src/viewer into one script and one style sheet, for the pages that a story is handed out as, and
// gives both to the app as the module `virtual:viewer`. It is built once, when the app asks for it.

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { onlyListed } from './shipped-plugin.mjs';

const name = 'virtual:viewer';

/** @returns {import('vite').Plugin} */
export function viewer() {
  /** @type {Promise<string> | undefined} */
  let made;
  return {
    name: 'sourceloom-viewer',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? (made ??= parts()) : undefined)
  };
}

async function parts() {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), onlyListed()],
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      lib: { entry: 'src/viewer/main.ts', formats: ['es'], fileName: 'viewer' }
    }
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (bundle === undefined || !('output' in bundle)) throw new Error('The viewer was not built.');
  let [script, style] = ['', ''];
  for (const file of bundle.output) {
    if (file.type === 'chunk') script = file.code;
    else if (file.fileName.endsWith('.css')) style = String(file.source);
  }
  // Neither may end the element that it stands in.
  const safe = script.replaceAll('</script', '<\\/script');
  return `export default ${JSON.stringify({ script: safe, style })};`;
}
