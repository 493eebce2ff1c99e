import adapter from '@sveltejs/adapter-static';

/** Kit's route announcer carries one style attribute, Cytoscape injects one style element. */
const announcerStyle = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';
const cytoscapeStyle = 'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8=';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ strict: true }),
    paths: { relative: true },
    serviceWorker: { register: true, options: { updateViaCache: 'none' } },
    typescript: {
      config: (config) => ({
        ...config,
        include: [...config.include, '../*.js', '../scripts/**/*.mjs', '../tests/**/*.ts']
      })
    },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self', 'unsafe-hashes', announcerStyle, cytoscapeStyle],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
        'frame-src': ['none'],
        'object-src': ['none'],
        'require-trusted-types-for': ['script'],
        'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'sourceloom-worker-url']
      }
    }
  }
};
