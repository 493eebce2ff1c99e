// Imported by eslint.config.js before anything of Svelte's. With this switch TypeScript reads a component
// from the disk as the same script that the parser hands over later, so one program and one type checker
// serve all components; without it each component makes its own, which takes longer than all the rest.

process.env['SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK'] = '1';
