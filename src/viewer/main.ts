import { mount } from 'svelte';
import '#lib/ui/tokens.css';
import '#lib/ui/base.css';
import type { StoryData } from '#lib/stage/single-file.ts';
import { dataElement } from '#lib/stage/single-file.ts';
import Viewer from './Viewer.svelte';

// The program of a page that tells one story: what it needs lies in the page itself.

const data = JSON.parse(document.getElementById(dataElement)?.textContent ?? '{}') as StoryData;

mount(Viewer, { target: document.body, props: { data } });
