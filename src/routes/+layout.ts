/** Every route is a prerendered shell with relative paths: one build runs at any sub-path. */
export const prerender = true;
export const ssr = false;
export const trailingSlash = 'always';
