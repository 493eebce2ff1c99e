import { createRawSnippet, type Snippet } from 'svelte';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Words as a component's children. */
export function words(text: string): Snippet {
  return createRawSnippet(() => ({ render: () => `<span>${escape(text)}</span>` }));
}

/** A plain button as children, so that there is something to reach with Tab. */
export function plainButton(name: string): Snippet {
  return createRawSnippet(() => ({ render: () => `<button>${escape(name)}</button>` }));
}
