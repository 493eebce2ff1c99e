import { MediaQuery } from 'svelte/reactivity';
import { preferences } from './preferences.svelte.ts';

const systemDark = new MediaQuery('(prefers-color-scheme: dark)');

/** The theme in use: the person's choice, else the system's. */
export function theme(): 'light' | 'dark' {
  return preferences.value.theme ?? (systemDark.current ? 'dark' : 'light');
}
